package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.events.ExportChoice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderBackupTest {
    private final Exports exports = new Exports();
    private final Folder folder = new Folder();
    private final List<String> refused = new ArrayList<>();
    private String damage = "";

    /** Names with their contents; what a test puts there was written two days ago. */
    private static final class Folder extends TreeMap<String, String> implements BackupFolder {
        private static final long serialVersionUID = 1;

        private final transient List<String> recent = new ArrayList<>();
        private String stubborn = "";
        private int open;

        @Override
        public Object create(String name) {
            assertEquals(1, open);
            put(name, "");
            return name;
        }

        @Override
        public Ending endingOf(String name) {
            String text = Objects.requireNonNull(get(name));
            return new Ending(
                    text.substring(Math.max(0, text.length() - FolderBackups.END.length())),
                    Exports.NOW.plusMillis(recent.contains(name) ? -80_000_000 : -172_800_000));
        }

        @Override
        public void close() {
            open--;
        }

        @Override
        public List<String> names() {
            return new ArrayList<>(keySet());
        }

        @Override
        public void remove(String name) {
            if (name.equals(stubborn)) {
                throw new WorkFailed("Another program has it open.");
            }
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
                .with("keep", (double) keep)
                .with("refused", refused);
        Attributes result = new FolderBackupOperation(export, handle -> {
                    folder.open++;
                    return folder;
                })
                .run(request, progress -> {});
        if (!ExportForm.texts(result.get("refused")).isEmpty()) {
            refused.add(result.key("name"));
        }
        return result;
    }

    @BeforeEach
    void fill() {
        exports.putConversations(3);
        folder.put("holiday.jpg", "a picture");
        folder.put("litechat_backup_2024-01-01_00-00-00.json.part", "not ours");
    }

    @AfterEach
    void stop() {
        assertEquals(0, folder.open, "others may write again");
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
        damageTag();
        assertEquals(
                List.of("tags"),
                ExportForm.texts(backUp("2025-06-12_09-30-05", 1).get("refused")));
        assertEquals(4, folder.size());
    }

    /** Each of a kind that shows only when rows are seen together, or contents are. */
    @ParameterizedTest
    @ValueSource(strings = {"attachments", "projects", "tags"})
    void whatOnlyAnImportFindsMakesOneRefusedTooAndPushesOutNoGoodOne(String section) {
        backUp("2025-06-11_09-30-05", 1);
        switch (section) {
            case "attachments" -> exports.put(section, rotted());
            case "projects" -> exports.put(section, project("p", "q"), project("q", "p"));
            default -> exports.put(section, tag(1.0, "One"), tag("1", "Another"));
        }
        Attributes result = backUp("2025-06-12_09-30-05", 1);
        assertEquals(List.of(section), ExportForm.texts(result.get("refused")));
        assertEquals(List.of("11", "12"), ours());
    }

    private static Attributes rotted() {
        return Attributes.of("sha256", "a".repeat(64))
                .with("mediaType", "text/plain")
                .with("size", 3.0)
                .with("base64", "YWJj")
                .with("createdAt", Exports.NOW);
    }

    private static Attributes project(String id, String parentId) {
        return dated(Attributes.of("id", id).with("name", id).with("parentId", parentId));
    }

    private static Attributes tag(Object id, String name) {
        return dated(Attributes.of("id", id).with("name", name));
    }

    private static Attributes dated(Attributes row) {
        return row.with("createdAt", Exports.NOW).with("updatedAt", Exports.NOW);
    }

    private void damageTag() {
        exports.put("tags", Attributes.of("id", "t1").with("name", 5.0));
    }

    private List<String> ours() {
        List<String> days = new ArrayList<>();
        for (String name : folder.names()) {
            if (FolderBackups.isBackup(name)) {
                days.add(name.substring(24, 26));
            }
        }
        return days;
    }

    @Test
    void thoseThatNoImportTakesPushOutNoGoodOneAndAreKeptAsManyThemselves() {
        backUp("2025-06-11_09-30-05", 2);
        backUp("2025-06-12_09-30-05", 2);
        damageTag();
        for (int i = 3; i <= 6; i++) {
            backUp("2025-06-1" + i + "_09-30-05", 2);
        }
        assertEquals(List.of("11", "12", "15", "16"), ours());
        exports.delete("tags", "t1");
        backUp("2025-06-17_09-30-05", 2);
        assertEquals(List.of("12", "15", "16", "17"), ours());
    }

    @Test
    void whatIsNotWrittenToItsEndCountsForNoneAndGoesIfItIsEmptyAndOld() {
        backUp("2025-06-11_09-30-05", 2);
        folder.put("litechat_backup_2025-06-12_09-30-05.json", "");
        folder.put("litechat_backup_2025-06-13_09-30-05.json", "");
        folder.recent.add("litechat_backup_2025-06-13_09-30-05.json");
        folder.put("litechat_backup_2025-06-14_09-30-05.json", "{\n\"version\":1");
        folder.put("litechat_backup_my own.json", "");
        backUp("2025-06-15_09-30-05", 2);
        assertEquals(List.of("11", "13", "14", "15"), ours());
        assertTrue(folder.containsKey("litechat_backup_my own.json"));
        backUp("2025-06-16_09-30-05", 2);
        assertEquals(List.of("13", "14", "15", "16"), ours());
    }

    @Test
    void theNewestStaysEvenIfItsNameIsOlder() {
        backUp("2025-06-15_09-30-05", 1);
        backUp("2025-06-11_09-30-05", 1); // the clock was set back
        assertEquals(List.of("11"), ours());
    }

    @Test
    void oneThatCannotBeRemovedDoesNotMakeTheNewOneFail() {
        backUp("2025-06-11_09-30-05", 1);
        folder.stubborn = "litechat_backup_2025-06-11_09-30-05.json";
        Attributes result = backUp("2025-06-12_09-30-05", 1);
        assertTrue(result.isTrue("good"));
        assertEquals("Another program has it open.", result.text("untidy"));
    }

    @Test
    void onlyNamesWithAMomentAreThoseOfBackups() {
        assertTrue(FolderBackups.isBackup("litechat_backup_2025-06-11_09-30-05.json"));
        assertTrue(FolderBackups.isBackup("litechat_backup_2025-06-11_09-30-05_12.json"));
        for (String name : List.of(
                "litechat_backup_.json",
                "litechat_backup_2025-06-11_09-30-05",
                "litechat_backup_2025-06-11_09-30-05_.json",
                "litechat_backup_2025-06-11_09-30-05 (1).json",
                "litechat_backup_2025-06-11_before-the-journey.json",
                "litechat_full_export_2025-06-11.json")) {
            assertFalse(FolderBackups.isBackup(name), name);
        }
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
