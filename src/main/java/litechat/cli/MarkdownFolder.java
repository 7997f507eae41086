package litechat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.ConversationMarkdown;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Writes a Markdown file for each conversation. */
final class MarkdownFolder implements Conversion {
    private final Path directory;
    private final Buckets buckets;
    private long written;

    MarkdownFolder(Path directory) throws IOException {
        this.directory = directory;
        buckets = new Buckets(directory);
    }

    @Override
    public void row(DataSection section, Attributes row) {
        try {
            if (section.title().equals("conversations")) {
                buckets.put(row.key("id"), row);
            } else if (section.title().equals("interactions")) {
                buckets.put(row.key("conversationId"), row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A conversation and its turns; turns may be there without it. */
    private static final class Found {
        @Nullable
        Attributes conversation;

        final List<Attributes> interactions = new ArrayList<>();
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < buckets.count(); i++) {
            Map<String, Found> all = new LinkedHashMap<>();
            for (Attributes row : buckets.take(i)) {
                String owner = row.text("conversationId");
                Found found = all.computeIfAbsent(owner == null ? row.key("id") : owner, id -> new Found());
                if (owner == null) {
                    found.conversation = row;
                } else {
                    found.interactions.add(row);
                }
            }
            for (Map.Entry<String, Found> each : all.entrySet()) {
                write(each.getKey(), each.getValue());
            }
        }
    }

    private void write(String id, Found found) throws IOException {
        Attributes given = found.conversation;
        Attributes conversation =
                given == null ? Attributes.of("id", id).with("title", "Turns without their conversation") : given;
        // Half a character has no bytes; it becomes a question mark.
        byte[] bytes = ConversationMarkdown.of(conversation, found.interactions).getBytes(StandardCharsets.UTF_8);
        String name = ConversationMarkdown.fileName(conversation);
        String stem = name.substring(0, name.length() - ".md".length());
        Path file = directory.resolve(name);
        for (int another = 2; Files.exists(file); another++) {
            file = directory.resolve(stem + "_" + another + ".md");
        }
        Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        written++;
    }

    @Override
    public String summary() {
        return directory + ": " + written + " conversations.";
    }

    @Override
    public void close() throws IOException {
        buckets.close();
    }
}
