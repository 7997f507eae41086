package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.events.ExportChoice;
import litechat.persistence.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrentExportTest {
    private final Exports exports = new Exports();

    @AfterEach
    void stop() {
        exports.close();
    }

    /** What happens while the export reads. */
    private interface Commit {
        void run(double rows);
    }

    /** Exports, and commits something after the page with which so many rows have been read. */
    private JsonObject exportedWhile(int rowsRead, Runnable commit) {
        boolean[] done = {false};
        JsonObject file = exportedWhile(rows -> {
            if (rows >= rowsRead && !done[0]) {
                done[0] = true;
                commit.run();
            }
        });
        assertTrue(done[0], "It happened in the middle");
        return file;
    }

    private JsonObject exportedWhile(Commit commit) {
        exports.export(false).write(Exports.NOW, (rows, total) -> commit.run(rows));
        assertSameAsDatabase();
        return exports.parsed();
    }

    /** The file is what an export would be that nobody disturbs. */
    private void assertSameAsDatabase() {
        TextSink calm = new TextSink();
        new FullExport(exports.database, exports.threads, calm, JdkDigest::new, ExportChoice.EVERYTHING)
                .write(Exports.NOW, (rows, total) -> {});
        assertEquals(calm.file(), exports.sink.file());
    }

    private static List<String> ids(JsonObject file, String section, String field) {
        List<String> ids = new ArrayList<>();
        for (JsonElement row : file.getAsJsonArray(section)) {
            ids.add(row.getAsJsonObject().get(field).getAsString());
        }
        return ids;
    }

    private void deleteConversation(String id) {
        Table<Attributes> conversations = exports.database.raw("conversations");
        Table<Attributes> interactions = exports.database.raw("interactions");
        exports.database.write(List.of(conversations, interactions), () -> {
            interactions.where("conversationId").equalTo(id).delete();
            conversations.delete(id);
        });
    }

    private void addConversation(String id) {
        Table<Attributes> conversations = exports.database.raw("conversations");
        Table<Attributes> interactions = exports.database.raw("interactions");
        exports.database.write(List.of(conversations, interactions), () -> {
            conversations.add(Exports.conversation(id));
            interactions.add(Exports.interaction("new-" + id, id));
        });
    }

    @Test
    void aConversationAddedBeforeItsSectionIsReadIsThere() {
        exports.putConversations(500);
        JsonObject file = exportedWhile(0, () -> addConversation("c250x"));
        assertTrue(ids(file, "conversations", "id").contains("c250x"));
    }

    @Test
    void aConversationAddedToAPageThatWasReadIsThereInItsPlaceWithItsTurns() {
        exports.putConversations(500);
        JsonObject file = exportedWhile(400, () -> addConversation("c050x"));
        List<String> ids = ids(file, "conversations", "id");
        assertEquals(501, ids.size());
        assertEquals("c050x", ids.get(51));
        assertEquals(ids.stream().sorted().toList(), ids);
        assertTrue(ids(file, "interactions", "conversationId").contains("c050x"));
    }

    @Test
    void aConversationAddedAfterAllWasReadIsWholeOrAbsent() {
        exports.putConversations(10);
        JsonObject file = exportedWhile(30, () -> addConversation("zz"));
        assertTrue(ids(file, "conversations", "id").contains("zz"));
        assertTrue(ids(file, "interactions", "conversationId").contains("zz"));
    }

    @Test
    void aChangeInAPageThatWasReadIsThere() {
        exports.putConversations(500);
        Table<Attributes> conversations = exports.database.raw("conversations");
        exportedWhile(
                400,
                () -> exports.database.write(
                        List.of(conversations), () -> conversations.update("c001", Changes.of("title", "Renamed"))));
        assertTrue(exports.sink.file().contains("Renamed"));
    }

    @Test
    void aConversationDeletedFromAPageThatWasReadIsGoneWithItsTurns() {
        exports.putConversations(500);
        JsonObject file = exportedWhile(400, () -> deleteConversation("c001"));
        assertFalse(ids(file, "conversations", "id").contains("c001"));
        assertFalse(ids(file, "interactions", "conversationId").contains("c001"));
        assertEquals(499, file.getAsJsonArray("conversations").size());
        assertEquals(998, file.getAsJsonArray("interactions").size());
    }

    @Test
    void firstAndLastRowOfAPageMayGoAway() {
        exports.putConversations(600);
        exportedWhile(600, () -> {
            deleteConversation("c000");
            deleteConversation("c199");
            deleteConversation("c200");
            deleteConversation("c599");
        });
    }

    @Test
    void aDeletedProjectLeavesNoConversationThatPointsAtIt() {
        exports.put("projects", Attributes.of("id", "j1").with("name", "J"));
        exports.put("conversations", Exports.conversation("c1").with("projectId", "j1"));
        Table<Attributes> projects = exports.database.raw("projects");
        Table<Attributes> conversations = exports.database.raw("conversations");
        JsonObject file = exportedWhile(
                1,
                () -> exports.database.write(List.of(projects, conversations), () -> {
                    projects.delete("j1");
                    conversations.update("c1", Changes.of("projectId", null));
                }));
        assertEquals(0, file.getAsJsonArray("projects").size());
        assertTrue(file.getAsJsonArray("conversations")
                .get(0)
                .getAsJsonObject()
                .get("projectId")
                .isJsonNull());
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() {
        exports.putConversations(500);
        exportedWhile(
                400,
                () -> assertThrows(
                        IllegalStateException.class,
                        () -> exports.database.write(List.of(exports.database.raw("conversations")), () -> {
                            exports.database.raw("conversations").delete("c001");
                            throw new IllegalStateException("rolled back");
                        })));
        assertTrue(exports.sink.file().contains("\"c001\""));
    }

    @Test
    void everyCommitBetweenAnyTwoPagesLeavesTheSectionsOfOneMoment() {
        long seed = 4711;
        Random random = new Random(seed);
        exports.putConversations(450);
        List<String> ids = new ArrayList<>(ids(exportedWhile(rows -> {}), "conversations", "id"));
        exports.sink.files().clear();
        Collections.shuffle(ids, random);
        JsonObject file = exportedWhile(rows -> {
            for (int i = 0; i < 5; i++) {
                switch (random.nextInt(3)) {
                    case 0 ->
                        addConversation(
                                "c" + Exports.number(random.nextInt(450)) + "-" + ids.size() + "-" + random.nextLong());
                    case 1 -> deleteConversation(ids.remove(0));
                    default -> {
                        Table<Attributes> table = exports.database.raw("interactions");
                        exports.database.write(List.of(table), () -> table.where("conversationId")
                                .equalTo(ids.get(0))
                                .modify(Changes.of("response", "changed " + random.nextInt())));
                    }
                }
            }
        });
        Set<String> conversations = new HashSet<>(ids(file, "conversations", "id"));
        assertTrue(conversations.containsAll(ids(file, "interactions", "conversationId")), "seed " + seed);
    }

    @Test
    void noListenerStaysBehind() {
        exports.putConversations(1);
        exportedWhile(rows -> assertEquals(1, exports.listeners()));
        assertEquals(0, exports.listeners());
        FullExport export = exports.export(false);
        export.cancel();
        assertThrows(WorkCancelled.class, () -> export.write(Exports.NOW, (rows, total) -> {}));
        assertEquals(0, exports.listeners());
    }
}
