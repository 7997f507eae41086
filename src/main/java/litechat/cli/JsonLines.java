package litechat.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Writes a file for each section, each row a line of JSON. */
final class JsonLines implements Conversion {
    private final Path directory;
    private final Map<String, BufferedWriter> writers = new LinkedHashMap<>();
    private long rows;

    JsonLines(Path directory) {
        this.directory = directory;
    }

    @Override
    public void row(DataSection section, Attributes row) {
        try {
            BufferedWriter writer = writers.get(section.title());
            if (writer == null) {
                writer = Files.newBufferedWriter(directory.resolve(section.title() + ".jsonl"));
                writers.put(section.title(), writer);
            }
            writer.write(JsonText.of(section.isSettings() ? setting(row) : row));
            writer.write('\n');
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Attributes setting(Attributes row) {
        @Nullable String key = row.text("key");
        String name = key == null ? "" : key.substring(DataSection.SETTING.length());
        return Attributes.of("name", name).with("value", row.get("value"));
    }

    @Override
    public void finish() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.flush();
        }
    }

    @Override
    public String summary() {
        return directory + ": " + rows + " rows in " + writers.size() + " files.";
    }

    @Override
    public void close() throws IOException {
        for (BufferedWriter writer : writers.values()) {
            writer.close();
        }
    }
}
