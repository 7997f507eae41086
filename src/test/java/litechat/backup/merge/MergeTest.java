package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.backup.SampleRows;
import litechat.domain.Attributes;
import litechat.persistence.ImportRemains;
import litechat.persistence.PersistenceService;
import litechat.persistence.UnconfirmedRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Staged rows find their places, and a second time changes nothing. */
class MergeTest {
    private static final double HOUR = 3_600_000;

    private static final String BASE = file(
            section("projects", named("p", "P", EARLY, "\"parentId\":null,")),
            section("conversations", conversation("c", "Mine", EARLY), conversation("d", "Other", EARLY)),
            section("interactions", turn("i", "c", 0, "one"), turn("j", "c", 1, "two")),
            section("rules", named("r", "R", EARLY, "\"type\":\"system\",")),
            section("tags", named("t", "T", EARLY)),
            section("tagRuleLinks", "{\"id\":\"l\",\"tagId\":\"t\",\"ruleId\":\"r\"}"));

    private static final String CHANGED = file(
            section("projects", named("p9", "P", LATE, "\"parentId\":null,")),
            section("conversations", conversation("c", "Theirs", LATE), conversation("n", "New", LATE)),
            section(
                    "interactions",
                    turn("i", "c", 0, "one"),
                    turn("k", "c", 1, "two, otherwise"),
                    turn("m", "n", 0, "new")),
            section("rules", named("r", "R", EARLY, "\"type\":\"system\",")),
            section("tags", named("t9", "T", LATE)),
            section("tagRuleLinks", "{\"id\":\"l9\",\"tagId\":\"t9\",\"ruleId\":\"r\"}"));

    static Imports based() {
        Imports imports = new Imports();
        imports.merge(BASE, Choice.KEEP_NEWER);
        new RestorePoints(imports.database).delete("import0");
        return imports;
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE"})
    void aSecondAndThirdTimeChangeNothing(Choice choice) {
        Imports imports = based();
        imports.merge(CHANGED, choice);
        String after = imports.contents();
        for (int time = 2; time <= 3; time++) {
            MergeResult again = imports.merge(CHANGED, choice);
            assertEquals(0, again.written(), "written");
            assertEquals(0, again.removed(), "removed");
            assertEquals(after, imports.contents());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE"})
    void undoBringsBackExactlyWhatWas(Choice choice) {
        Imports imports = based();
        String before = imports.contents();
        imports.merge(CHANGED, choice);
        assertNotEquals(before, imports.contents());
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE"})
    void anEmptyDatabaseGetsAllOfABackup(Choice choice) {
        Imports imports = new Imports();
        MergeResult result = imports.merge(SampleRows.export(), choice);
        assertEquals(0, result.leftOut() + result.unlinked() + result.removed());
        assertEquals(String.join("\n", SampleRows.stored()) + "\n", rowsByTable(imports));
        assertEquals(0, imports.merge(SampleRows.export(), choice).written());
    }

    private static String rowsByTable(Imports imports) {
        return imports.rows().replaceAll("(?m)^settings", "appState");
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE"})
    void anAlternativeOfATurnThatIsNowhereIsATurnOfItsOwn(Choice choice) {
        Imports imports = new Imports();
        String file = file(
                section("conversations", conversation("c", "C", EARLY)),
                section(
                        "interactions",
                        turn("a", "c", 0, "one"),
                        turn("b", "c", 0, "other").replace("\"parentId\":null", "\"parentId\":\"gone\"")));
        assertEquals(1, imports.merge(file, choice).unlinked());
        assertNull(imports.row("interactions", "b").get("parentId"));
        assertEquals(0.0, imports.row("interactions", "a").get("index"));
        assertEquals(1.0, imports.row("interactions", "b").get("index"));
        String after = imports.rows();
        imports.merge(file, choice);
        assertEquals(after, imports.rows());
    }

    @Test
    void theNewerRowStays() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.KEEP_NEWER);
        assertEquals("Theirs", imports.row("conversations", "c").get("title"));
        assertEquals(List.of("c", "d", "n"), imports.keys("conversations"));
        assertEquals(List.of("t"), imports.keys("tags"), "one name is one tag");
        assertEquals(List.of("l"), imports.keys("tagRuleLinks"));
        assertEquals(List.of("p"), imports.keys("projects"));
    }

    @Test
    void mineStays() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.KEEP_MINE);
        assertEquals("Mine", imports.row("conversations", "c").get("title"));
        assertEquals(List.of("c", "d", "n"), imports.keys("conversations"));
        assertEquals(EARLY, String.valueOf(imports.row("tags", "t").get("updatedAt")));
    }

    @Test
    void bothStayWithTheirTurns() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.KEEP_BOTH);
        assertEquals(4, imports.keys("conversations").size());
        assertEquals("Mine", imports.row("conversations", "c").get("title"));
        String copy = imports.keys("conversations").stream()
                .filter(id -> id.length() > 1)
                .findFirst()
                .orElseThrow();
        assertEquals("Theirs", imports.row("conversations", copy).get("title"));
        assertEquals(
                List.of("one", "two, otherwise"),
                imports.database.raw("interactions").where("conversationId").equalTo(copy).toList().stream()
                        .map(row -> row.key("response"))
                        .sorted()
                        .toList());
        assertEquals("T (2)", imports.row("tags", "t9").get("name"));
        assertEquals("P (2)", imports.row("projects", "p9").get("name"));
    }

    @Test
    void replacingLeavesWhatTheFileSays() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.REPLACE);
        Imports fresh = new Imports();
        fresh.merge(CHANGED, Choice.REPLACE);
        assertEquals(fresh.rows(), imports.rows());
    }

    @Test
    void aTurnWhosePlaceIsTakenBecomesAnAlternative() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.KEEP_NEWER);
        assertEquals("j", imports.row("interactions", "k").get("parentId"));
        assertNull(imports.row("interactions", "j").get("parentId"));
        assertEquals(1.0, imports.row("interactions", "j").get("index"));
    }

    @Test
    void turnsInOnePlaceAreNumberedAgain() {
        Imports imports = new Imports();
        imports.merge(
                file(
                        section("conversations", conversation("c", "C", EARLY)),
                        section(
                                "interactions",
                                turn("a", "c", 0, "1"),
                                turn("b", "c", 0, "2"),
                                turn("x", "c", -1, "h"))),
                Choice.KEEP_NEWER);
        assertEquals(0.0, imports.row("interactions", "a").get("index"));
        assertEquals(1.0, imports.row("interactions", "b").get("index"));
        assertEquals(-1.0, imports.row("interactions", "x").get("index"));
    }

    @Test
    void namesMayChangePlaces() {
        for (Choice choice : List.of(Choice.KEEP_NEWER, Choice.REPLACE)) {
            Imports imports = new Imports();
            imports.merge(file(section("tags", named("a", "A", EARLY), named("b", "B", EARLY))), choice);
            imports.merge(file(section("tags", named("a", "B", LATE), named("b", "A", LATE))), choice);
            assertEquals("B", imports.row("tags", "a").get("name"));
            assertEquals("A", imports.row("tags", "b").get("name"));
        }
    }

    @Test
    void aSecretThatIsHereStays() {
        Imports imports = new Imports();
        imports.merge(file(section("apiKeys", named("k", "K", EARLY, "\"value\":\"sk\","))), Choice.REPLACE);
        imports.merge(file(section("apiKeys", named("k", "Renamed", LATE))), Choice.REPLACE);
        assertEquals("sk", imports.row("apiKeys", "k").get("value"));
        assertEquals("Renamed", imports.row("apiKeys", "k").get("name"));
    }

    @Test
    void whatIsContactedOrRunWaitsToBeConfirmed() {
        Imports imports = new Imports();
        imports.merge(SampleRows.export(), Choice.KEEP_NEWER);
        assertEquals(List.of("p1"), UnconfirmedRows.of(imports.database, "providerConfigs"));
        assertEquals(List.of("m1"), UnconfirmedRows.of(imports.database, "mods"));
        assertEquals(List.of("s1"), UnconfirmedRows.of(imports.database, "syncRepos"));
        UnconfirmedRows.confirm(imports.database, "providerConfigs", "p1");
        imports.merge(SampleRows.export(), Choice.REPLACE);
        assertEquals(List.of(), UnconfirmedRows.of(imports.database, "providerConfigs"), "nothing was new");
    }

    @Test
    void twoSoundTreesMakeNoCircle() {
        Imports imports = new Imports();
        imports.merge(
                file(section(
                        "projects",
                        named("a", "A", EARLY, "\"parentId\":null,"),
                        named("b", "B", LATE, "\"parentId\":\"a\","))),
                Choice.KEEP_NEWER);
        imports.merge(
                file(section(
                        "projects",
                        named("a", "A", LATE, "\"parentId\":\"b\","),
                        named("b", "B", EARLY, "\"parentId\":null,"))),
                Choice.KEEP_NEWER);
        assertNull(imports.row("projects", "a").get("parentId"));
        assertEquals("a", imports.row("projects", "b").get("parentId"));
    }

    @Test
    void whatWasChangedSinceIsNotLost() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.KEEP_NEWER);
        String after = imports.contents();
        imports.put(
                "interactions",
                Attributes.of("id", "q").with("conversationId", "n").with("index", 1.0));
        Undo.Result refused = imports.undo(false);
        assertEquals(new Undo.Result(false, 1), refused);
        assertTrue(imports.contents().length() > after.length());
        assertEquals(new Undo.Result(true, 1), imports.undo(true));
        assertEquals(List.of("c", "d", "n"), imports.keys("conversations"));
        assertEquals(List.of("i", "j", "q"), imports.keys("interactions"));
        assertEquals("Mine", imports.row("conversations", "c").get("title"));
    }

    @Test
    void sectionsThatAreSkippedStayAsTheyAre() {
        Imports imports = based();
        String before = imports.rows();
        assertEquals(0, imports.merge(CHANGED, Choice.SKIP).written());
        assertEquals(before, imports.rows());
        assertEquals(List.of(), imports.keys("restorePoints"));
    }

    @Test
    void whatIsTooOldGoesAtTheStart() {
        Imports imports = based();
        imports.merge(CHANGED, Choice.KEEP_NEWER);
        imports.read(CHANGED);
        PersistenceService.bind(imports.database);
        ImportRemains.clean(Imports.NOW.plusMillis(HOUR));
        assertEquals(1, new RestorePoints(imports.database).load().size());
        assertTrue(imports.keys("restorePoints").contains("import2"), "somebody may be looking at it");
        ImportRemains.clean(Imports.NOW.plusMillis(25 * HOUR));
        assertFalse(imports.keys("restorePoints").contains("import2"));
        assertEquals(1, new RestorePoints(imports.database).load().size());
        ImportRemains.clean(Imports.NOW.plusMillis(7 * 24 * HOUR + 1));
        assertEquals(List.of(), imports.keys("restorePoints"));
    }
}
