package litechat.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import litechat.backup.JsonText;
import litechat.backup.json.JsonValue;
import litechat.domain.Attributes;

/**
 * Rows put aside on the disk, in as many files as it takes to hold the rows of one of them in memory. Rows of one conversation are in one
 * file, wherever they stood in the backup.
 */
final class Buckets implements Closeable {
    private static final int COUNT = 256;

    private final Path directory;
    private final List<BufferedWriter> writers = new ArrayList<>();

    Buckets(Path within) throws IOException {
        directory = Files.createTempDirectory(within, ".rows");
        for (int i = 0; i < COUNT; i++) {
            writers.add(Files.newBufferedWriter(file(i)));
        }
    }

    int count() {
        return COUNT;
    }

    void put(String conversation, Attributes row) throws IOException {
        BufferedWriter writer = writers.get(Math.floorMod((conversation.hashCode() * 0x9e3779b1) >>> 7, COUNT));
        writer.write(JsonText.of(row));
        writer.write('\n');
    }

    /** The rows of one file; nothing more can be put into it. */
    List<Attributes> take(int bucket) throws IOException {
        writers.get(bucket).close();
        List<Attributes> rows = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file(bucket))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (JsonValue.of(line) instanceof Attributes row) {
                    rows.add(row);
                }
            }
        }
        Files.delete(file(bucket));
        return rows;
    }

    private Path file(int bucket) {
        return directory.resolve("rows-" + bucket + ".jsonl");
    }

    @Override
    public void close() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            writers.get(i).close();
            Files.deleteIfExists(file(i));
        }
        Files.delete(directory);
    }
}
