package litechat.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import litechat.backup.formats.Source;
import litechat.backup.json.Place;
import litechat.backup.reading.ImportException;
import litechat.backup.reading.Reason;

/** A file on the disk. */
final class FileSource implements Source, Closeable {
    private final RandomAccessFile file;
    private final long size;

    FileSource(Path path) throws IOException {
        file = new RandomAccessFile(path.toFile(), "r");
        size = file.length();
    }

    @Override
    public double size() {
        return size;
    }

    @Override
    public byte[] read(double from, int count) {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(count, size - from))];
        try {
            file.seek((long) from);
            int length = 0;
            for (int read = 0; length < bytes.length && read >= 0; length += Math.max(0, read)) {
                read = file.read(bytes, length, bytes.length - length);
            }
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        } catch (IOException e) {
            throw new ImportException(
                    Reason.UNREADABLE, Place.START, "The file cannot be read further: " + e.getMessage() + ".");
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
