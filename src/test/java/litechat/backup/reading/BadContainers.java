package litechat.backup.reading;

import static litechat.backup.reading.Backups.conversation;
import static litechat.backup.reading.Backups.conversations;
import static litechat.backup.reading.Backups.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packed and sealed files, which the page opens and the reader of backups refuses. */
final class BadContainers extends BadInputs {
    private static final String DAMAGED_GZIP = "The file is compressed, and damaged or cut off.";
    private static final String DAMAGED_ZIP = "The archive is damaged or cut off.";

    @Override
    void addAll() {
        byte[] sound = file(conversations(conversation("c1"))).getBytes(StandardCharsets.UTF_8);
        byte[] packed = gzip(sound, 0);
        gzip("14 gzip", packed, "everything in it can be read").importing("conversations.id", "c1");
        byte[] claude = "[{\"uuid\":\"u\",\"name\":\"N\",\"chat_messages\":[]}]".getBytes(StandardCharsets.UTF_8);
        gzip("14 gzip of an export of Claude", gzip(claude, 0), "It is an export of Claude.")
                .importing("conversations.id", "");
        gzip("15 gzip bomb", gzip(sound, 300 << 20), "The file is packed far smaller than any backup");
        gzip("16 gzip with nothing but its beginning", Arrays.copyOf(packed, 4), DAMAGED_GZIP);
        gzip("16 gzip that is cut off", Arrays.copyOf(packed, packed.length - 20), DAMAGED_GZIP);
        byte[] otherSum = packed.clone();
        otherSum[packed.length - 8] ^= 1;
        gzip("16 gzip with another checksum", otherSum, DAMAGED_GZIP);
        zip("17 zip with nothing but its beginning", new byte[] {'P', 'K', 3, 4, 20, 0}, DAMAGED_ZIP);
        byte[] archive = zip(sound);
        zip("17 zip", archive, "This is a ZIP archive, not a backup.");
        zip("17 zip that is cut off", Arrays.copyOf(archive, archive.length - 9), DAMAGED_ZIP);
        BadInput age = add("age", "age-encryption.org/v1\n-> scrypt", Reason.ENCRYPTED, "$");
        age.inThePage("Enter the passphrase");
    }

    private BadInput gzip(String name, byte[] file, String words) {
        BadInput input = add(name, file, Reason.COMPRESSED, "$");
        input.inThePage(words);
        return input;
    }

    private void zip(String name, byte[] file, String words) {
        add(name, file, Reason.ZIP, "$").inThePage(words);
    }

    private static byte[] gzip(byte[] start, int spaces) {
        return packed(bytes -> {
            try (OutputStream out = new GZIPOutputStream(bytes)) {
                byte[] block = new byte[1 << 20];
                Arrays.fill(block, (byte) ' ');
                for (int i = 0; i < spaces; i += block.length) {
                    out.write(block);
                }
                out.write(start);
            }
        });
    }

    private static byte[] zip(byte[] file) {
        return packed(bytes -> {
            try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                out.putNextEntry(new ZipEntry("backup.json"));
                out.write(file);
            }
        });
    }

    /** Writes into a file. */
    private interface Packing {
        void to(OutputStream bytes) throws IOException;
    }

    private static byte[] packed(Packing packing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            packing.to(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
