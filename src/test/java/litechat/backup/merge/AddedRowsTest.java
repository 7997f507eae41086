package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an import keeps of many new rows takes few records, and takes back as much as a record for each would. */
class AddedRowsTest {
    private static final int CONVERSATIONS = 60;
    private static final int TURNS = 20;

    private final Imports imports = new Imports();

    @ParameterizedTest
    @MethodSource("litechat.backup.merge.InterruptedImport#choices")
    void anImportOfABuildThatKeptEachRowByItselfIsTakenBack(Choice choice) {
        imports.merge(SmallBackups.OLD, choice);
        String old = imports.contents();
        imports.merge(SmallBackups.NEW, choice);
        assertNotEquals(old, imports.contents());
        assertTrue(apart(imports.lastImportId()) > 0);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(old, imports.contents());
    }

    /** Puts every row that is kept with others where earlier builds put it. @return how many there were */
    private int apart(String importId) {
        Table<Attributes> points = imports.database.raw(Recorder.TABLE);
        List<Attributes> apart = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (Attributes record : points.toQuery().toList()) {
            if (record.key("id").startsWith(AddedRows.start(importId))) {
                together.add(record.key("id"));
                apart.addAll(AddedRows.points(importId, record));
            }
        }
        imports.database.write(List.of(points), () -> {
            points.bulkDelete(together);
            points.bulkPut(apart);
        });
        return apart.size();
    }

    @Test
    void turnsThatGetOtherPlacesAfterTheyWereWrittenAreTakenBack() {
        String before = imports.contents();
        String lost =
                "{\"id\":\"x\",\"conversationId\":\"n\",\"index\":0,\"parentId\":\"nowhere\",\"createdAt\":\"2024-01-01T00:00:00.000Z\"}";
        imports.merge(
                file(
                        section("conversations", conversation("n", "New", EARLY)),
                        section("interactions", turn("a", "n", 0, "one"), turn("b", "n", 1, "two"), lost)),
                Choice.KEEP_NEWER);
        assertEquals(1.0, imports.row("interactions", "a").get("index"));
        assertEquals(2.0, imports.row("interactions", "b").get("index"));
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
    }

    @Test
    void theDraftOfANewConversationGoesWithIt() {
        imports.merge(file(section("conversations", conversation("old", "Old", EARLY))), Choice.REPLACE);
        imports.put("local", Attributes.of("key", "draft:old").with("text", "one"));
        String before = imports.contents();
        imports.merge(
                file(section("conversations", conversation("old", "Older", EARLY), conversation("new", "New", EARLY))),
                Choice.REPLACE);
        imports.put("local", Attributes.of("key", "draft:new").with("text", "two"));
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
        assertEquals(List.of("draft:old"), imports.keys("local"));
    }

    @Test
    void ofManyRowsThoseThatWereChangedStayWithWhatTheyNeed() {
        importMany();
        int records = imports.keys(Recorder.TABLE).size();
        assertTrue(records < 10, records + " records");
        assertEquals(CONVERSATIONS * TURNS, imports.keys("interactions").size());
        imports.put("interactions", imports.row("interactions", "t7-13").with("response", "changed"));
        assertEquals(new Undo.Result(false, 2), imports.undo(false));
        assertEquals(CONVERSATIONS * TURNS, imports.keys("interactions").size());
        assertEquals(new Undo.Result(true, 2), imports.undo(true));
        assertEquals(List.of("c7"), imports.keys("conversations"));
        assertEquals(List.of("t7-13"), imports.keys("interactions"));
        assertEquals(List.of(), imports.keys(Recorder.TABLE));
    }

    @Test
    void manyRowsAreTakenBack() {
        String before = imports.contents();
        importMany();
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
    }

    private void importMany() {
        List<String> conversations = new ArrayList<>();
        List<String> turns = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS; i++) {
            conversations.add(conversation("c" + i, "Title", EARLY));
            for (int place = 0; place < TURNS; place++) {
                turns.add(turn("t" + i + "-" + place, "c" + i, place, "an answer"));
            }
        }
        imports.merge(
                file(
                        section("conversations", conversations.toArray(String[]::new)),
                        section("interactions", turns.toArray(String[]::new))),
                Choice.KEEP_NEWER);
    }
}
