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

class FolderBackupTest {
    private final Exports exports = new Exports();
    private final Folder folder = new Folder();
    private String damage = "";

    /** Names with their contents. */
    private static final class Folder extends TreeMap<String, String> implements BackupFolder {
        private static final long serialVersionUID = 1;

        @Override
        public Object create(String name) {
            put(name, "");
            return name;
        }

        @Override
        public List<String> names() {
            return new ArrayList<>(keySet());
        }

        @Override
        public void remove(String name) {
            super.remove(name);
        }
    }

    /** A sink that writes to the folder as well. */
    private ExportSink sink(Attributes request) {
        TextSink sink = new TextSink();
        return new ExportSink() {
            @Override
            public Part part(String text) {
                return sink.part(text);
            }

            @Override
            public String text(Part part) {
                return sink.text(part);
            }

            @Override
            public Saved save(List<Part> parts) {
                Saved saved = sink.save(parts);
                String text = sink.file();
                folder.put(request.key("handle"), damage.isEmpty() ? text : text.replace(damage, ""));
                return new Saved(saved.bytes(), null);
            }

            @Override
            public void cancel() {}
        };
    }

    private ReadBack.Pieces pieces(Object handle) {
        Queue<byte[]> pieces = new ArrayDeque<>();
        String text = String.valueOf(folder.get(String.valueOf(handle)));
        for (int at = 0; at < text.length(); at += 100) {
            pieces.add(text.substring(at, Math.min(at + 100, text.length())).getBytes(StandardCharsets.UTF_8));
        }
        return () -> {
            byte @Nullable [] piece = pieces.poll();
            return piece == null ? new byte[0] : piece;
        };
    }

    private Attributes backUp(String moment, int keep) {
        ExportOperation export = new ExportOperation(
                exports.database,
                exports.threads,
                (request, progress) -> sink(request),
                JdkDigest::new,
                (handle, gzip) -> pieces(handle));
        Attributes request = ExportForm.request(ExportChoice.EVERYTHING, Exports.NOW)
                .with("moment", moment)
                .with("keep", (double) keep);
        return new FolderBackupOperation(export, handle -> folder).run(request, progress -> {});
    }

    @BeforeEach
    void fill() {
        exports.putConversations(3);
        folder.put("holiday.jpg", "a picture");
        folder.put("litechat_backup_2024-01-01_00-00-00.json.part", "not ours");
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    @Test
    void theOldestAreRemovedWhenTheNewOneHasProvedGoodAndNothingElseIs() {
        for (int i = 1; i <= 4; i++) {
            assertTrue(backUp("2025-06-1" + i + "_09-30-05", 2).isTrue("good"));
        }
        assertEquals(
                List.of(
                        "holiday.jpg",
                        "litechat_backup_2024-01-01_00-00-00.json.part",
                        "litechat_backup_2025-06-13_09-30-05.json",
                        "litechat_backup_2025-06-14_09-30-05.json"),
                folder.names());
    }

    @Test
    void oneThatReadsOtherwiseThanItWasWrittenIsRemovedAndTheOlderOnesAreKept() {
        backUp("2025-06-11_09-30-05", 1);
        damage = "Title c001";
        assertThrows(WorkFailed.class, () -> backUp("2025-06-12_09-30-05", 1));
        assertTrue(folder.containsKey("litechat_backup_2025-06-11_09-30-05.json"));
        assertEquals(3, folder.size());
    }

    @Test
    void oneWithRowsThatNoImportTakesIsKeptAndNoOlderOneIsRemovedForIt() {
        backUp("2025-06-11_09-30-05", 1);
        exports.put("tags", Attributes.of("id", "t1").with("name", 5.0));
        assertEquals(
                List.of("tags"),
                ExportForm.texts(backUp("2025-06-12_09-30-05", 1).get("refused")));
        assertEquals(4, folder.size());
    }

    @Test
    void twoOfTheSameSecondAreTwo() {
        backUp("2025-06-11_09-30-05", 9);
        assertEquals(
                "litechat_backup_2025-06-11_09-30-05_2.json",
                backUp("2025-06-11_09-30-05", 9).text("name"));
        assertEquals(4, folder.size());
    }
}
