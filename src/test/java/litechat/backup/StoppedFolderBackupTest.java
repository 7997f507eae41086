package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.events.ExportChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whenever a backup in a folder is stopped, the older ones stay and nothing of the new one does. */
class StoppedFolderBackupTest {
    private static final int PIECE = 300_000;

    private final Exports exports = new Exports();
    private final TreeMap<String, String> files = new TreeMap<>();
    private final List<Attributes> told = new ArrayList<>();
    private String stopAt = "";
    private @Nullable FolderBackupOperation operation;

    private final class Folder implements BackupFolder {
        @Override
        public Object create(String name) {
            files.put(name, "");
            return name;
        }

        @Override
        public List<String> names() {
            return new ArrayList<>(files.keySet());
        }

        @Override
        public Ending endingOf(String name) {
            String text = String.valueOf(files.get(name));
            return new Ending(text.substring(Math.max(0, text.length() - FolderBackups.END.length())), Exports.NOW);
        }

        @Override
        public void remove(String name) {
            files.remove(name);
        }

        @Override
        public void close() {
            // nobody else writes to it
        }
    }

    /** Writes to the folder, and ends as a browser's stream does when it is given up. */
    private final class Sink implements ExportSink {
        private final TextSink texts = new TextSink();
        private final String name;
        private boolean cancelled;

        Sink(String name) {
            this.name = name;
        }

        @Override
        public Part part(String text) {
            return texts.part(text);
        }

        @Override
        public String text(Part part) {
            return texts.text(part);
        }

        @Override
        public Saved save(List<Part> parts) {
            Saved saved = texts.save(parts);
            hear(Attributes.of("bytes", 1.0).with("size", saved.bytes()));
            if (cancelled) {
                throw new WorkCancelled();
            }
            files.put(name, texts.file());
            return saved;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    private ReadBack.Pieces pieces(Object handle) {
        Queue<byte[]> pieces = new ArrayDeque<>();
        String text = String.valueOf(files.get(String.valueOf(handle)));
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(text.substring(at, Math.min(at + PIECE, text.length())).getBytes(StandardCharsets.UTF_8));
        }
        return () -> {
            byte @Nullable [] piece = pieces.poll();
            return piece == null ? new byte[0] : piece;
        };
    }

    private void hear(Attributes progress) {
        told.add(progress);
        if (operation != null && progress.number(stopAt) != null) {
            operation.cancel();
        }
    }

    private Attributes backUp(String moment) {
        ExportOperation export = new ExportOperation(
                exports.database,
                exports.threads,
                (request, progress) -> new Sink(request.key("handle")),
                JdkDigest::new,
                (handle, gzip) -> pieces(handle));
        Attributes request = ExportForm.request(ExportChoice.EVERYTHING, Exports.NOW)
                .with("moment", moment)
                .with("keep", 1.0);
        FolderBackupOperation started = new FolderBackupOperation(export, handle -> new Folder());
        operation = started;
        return started.run(request, this::hear);
    }

    @BeforeEach
    void fill() {
        exports.putConversations(3);
        for (int i = 0; i < 30; i++) {
            exports.put(
                    "interactions",
                    Exports.interaction("long" + i, "c000").with("response", "An answer. ".repeat(10_000)));
        }
        backUp("2025-06-11_09-30-05");
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private void assertStoppedLeavesTheOlder(String step) {
        stopAt = step;
        assertThrows(WorkCancelled.class, () -> backUp("2025-06-12_09-30-05"));
        assertEquals(List.of("litechat_backup_2025-06-11_09-30-05.json"), List.copyOf(files.keySet()));
        assertTrue(String.valueOf(files.firstEntry().getValue()).endsWith("}\n"));
    }

    @Test
    void whileRowsAreRead() {
        assertStoppedLeavesTheOlder("rows");
    }

    @Test
    void whileTheFileIsWritten() {
        assertStoppedLeavesTheOlder("bytes");
    }

    @Test
    void whileTheFileIsReadAgain() {
        assertStoppedLeavesTheOlder("proved");
    }

    @Test
    void eachMegabyteThatIsReadAgainIsTold() {
        List<Attributes> proved =
                told.stream().filter(each -> each.number("proved") != null).toList();
        assertEquals(2, proved.size());
        double size = files.firstEntry().getValue().length();
        assertEquals(Attributes.of("proved", 4.0 * PIECE).with("size", size), proved.get(0));
        assertEquals(Attributes.of("proved", 8.0 * PIECE).with("size", size), proved.get(1));
    }
}
