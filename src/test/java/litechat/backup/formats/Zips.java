package litechat.backup.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipOutputStream;

/** Archives made by the JDK. */
final class Zips {
    private Zips() {}

    /** An archive of these files, packed. */
    static byte[] packed(Map<String, byte[]> files) {
        return of(files, java.util.zip.ZipEntry.DEFLATED);
    }

    /** An archive of these files as they are. */
    static byte[] stored(Map<String, byte[]> files) {
        return of(files, java.util.zip.ZipEntry.STORED);
    }

    private static byte[] of(Map<String, byte[]> files, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                java.util.zip.ZipEntry entry = new java.util.zip.ZipEntry(file.getKey());
                entry.setMethod(method);
                if (method == java.util.zip.ZipEntry.STORED) {
                    CRC32 checksum = new CRC32();
                    checksum.update(file.getValue());
                    entry.setSize(file.getValue().length);
                    entry.setCrc(checksum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
