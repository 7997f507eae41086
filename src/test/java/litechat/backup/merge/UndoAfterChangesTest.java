package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An import is taken back after the user has made, named and deleted things that it did not touch. */
class UndoAfterChangesTest {
    private final Imports imports = new Imports();

    UndoAfterChangesTest() {
        PersistenceService.bind(imports.database);
    }

    private void fill(String... sections) {
        imports.merge(file(sections), Choice.REPLACE);
        new RestorePoints(imports.database).delete(imports.lastImportId());
    }

    /** Replaces these sections only. */
    private void replaceBy(String... sections) {
        Map<DataSection, Choice> choices = new EnumMap<>(DataSection.class);
        for (String each : sections) {
            choices.put(
                    Objects.requireNonNull(DataSection.named(each.substring(1, each.indexOf('"', 1)))), Choice.REPLACE);
        }
        imports.read(file(sections)).merge(choices, "x.json", Imports.NOW, (done, total) -> {});
    }

    @ParameterizedTest
    @CsvSource({"tags", "rules", "apiKeys", "providerConfigs", "mods", "syncRepos", "projects"})
    void whatComesBackGetsANumberIfItsNameWasTakenSince(String table) {
        fill(section(table, named("old", "N", EARLY, more(table))));
        Attributes old = imports.row(table, "old");
        replaceBy(section(table));
        Attributes mine = old.with("id", "mine");
        imports.put(table, mine);
        assertEquals(new Undo.Result(true, 0, 1, 0, 0), imports.undo(false));
        assertEquals(mine, imports.row(table, "mine"));
        assertEquals(old.with("name", "N (2)"), imports.row(table, "old"));
        assertEquals(List.of(), new RestorePoints(imports.database).load());
    }

    private static String more(String table) {
        return switch (table) {
            case "rules" -> "\"type\":\"system\",";
            case "providerConfigs" -> "\"type\":\"ollama\",";
            case "mods" -> "\"enabled\":false,\"loadOrder\":1,";
            case "syncRepos" -> "\"remoteUrl\":\"https://git.example/r.git\",";
            case "projects" -> "\"parentId\":null,";
            default -> "";
        };
    }

    @Test
    void aLinkThatTheTagHasAgainStaysTheUsers() {
        fillLinked();
        replaceBy(section("tagRuleLinks"));
        Attributes mine = Attributes.of("id", "mine").with("tagId", "t").with("ruleId", "r");
        imports.put("tagRuleLinks", mine);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(List.of("mine"), imports.keys("tagRuleLinks"));
        assertEquals(mine, imports.row("tagRuleLinks", "mine"));
    }

    @Test
    void aLinkToSomethingThatIsGoneStaysAway() {
        fillLinked();
        replaceBy(section("tagRuleLinks"));
        PersistenceService.deleteRule("r");
        assertEquals(new Undo.Result(true, 0, 0, 0, 1), imports.undo(false));
        assertEquals(List.of(), imports.keys("tagRuleLinks"));
    }

    private void fillLinked() {
        fill(
                section("rules", named("r", "R", EARLY, more("rules"))),
                section("tags", named("t", "T", EARLY)),
                section("tagRuleLinks", "{\"id\":\"l\",\"tagId\":\"t\",\"ruleId\":\"r\"}"));
    }

    @Test
    void aConversationComesBackAtTheTopIfItsProjectIsGone() {
        fill(
                section("projects", named("q", "Q", EARLY, more("projects"))),
                section("conversations", conversation("c", "C", EARLY).replace("}", ",\"projectId\":\"q\"}")),
                section("interactions", turn("i", "c", 0, "one")));
        replaceBy(section("conversations"), section("interactions"));
        PersistenceService.deleteProject("q", ProjectContents.MOVE_UP);
        assertEquals(new Undo.Result(true, 0, 0, 1, 0), imports.undo(false));
        assertNull(imports.row("conversations", "c").get("projectId"));
        assertEquals("one", imports.row("interactions", "i").get("response"));
    }

    @Test
    void aTurnWhosePlaceWasTakenSinceStandsBesideTheOneThatHasIt() {
        fill(
                section("conversations", conversation("c", "C", EARLY)),
                section(
                        "interactions",
                        turn("a", "c", 0, "one"),
                        turn("b", "c", 1, "two"),
                        turn("d", "c", 2, "three")));
        Attributes removed = imports.row("interactions", "b");
        replaceBy(section("interactions", turn("a", "c", 0, "one")));
        Attributes mine = removed.with("id", "mine").with("response", "mine");
        imports.put("interactions", mine);
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(mine, imports.row("interactions", "mine"));
        Attributes back = imports.row("interactions", "b");
        assertEquals("two", back.get("response"));
        assertEquals("mine", back.get("parentId"));
        assertEquals(0.0, back.get("index"));
        assertNull(imports.row("interactions", "d").get("parentId"));
        assertEquals(2.0, imports.row("interactions", "d").get("index"));
    }

    @Test
    void soDoesOneWhosePlaceATurnOfTheImportKeepsThatWasChangedSince() {
        fill(
                section("conversations", conversation("c", "C", EARLY)),
                section("interactions", turn("a", "c", 0, "one"), turn("b", "c", 1, "two")));
        replaceBy(section("interactions", turn("a", "c", 0, "one"), turn("n", "c", 1, "new")));
        imports.put("interactions", imports.row("interactions", "n").with("rating", 1.0));
        assertEquals(new Undo.Result(false, 1), imports.undo(false));
        assertEquals(new Undo.Result(true, 1), imports.undo(true));
        assertNull(imports.row("interactions", "n").get("parentId"));
        assertEquals("n", imports.row("interactions", "b").get("parentId"));
    }

    @Test
    void turnsOfAConversationThatIsGoneStayAway() {
        fill(
                section("conversations", conversation("c", "C", EARLY), conversation("d", "D", EARLY)),
                section("interactions", turn("i", "c", 0, "one"), turn("j", "c", 1, "two"), turn("k", "d", 0, "")));
        replaceBy(section("interactions"));
        PersistenceService.deleteConversation("c");
        assertEquals(new Undo.Result(true, 0, 0, 0, 2), imports.undo(false));
        assertEquals(List.of("k"), imports.keys("interactions"));
    }

    @Test
    void projectsThatComeToTheTopAllHaveNamesOfTheirOwn() {
        fill(section(
                "projects",
                named("x", "X", EARLY, more("projects")),
                named("y", "Y", EARLY, more("projects")),
                named("a", "Same", EARLY, "\"parentId\":\"x\","),
                named("b", "Same", EARLY, "\"parentId\":\"y\","),
                named("c", "Child", EARLY, "\"parentId\":\"b\",")));
        replaceBy(section(
                "projects", named("x", "X", EARLY, more("projects")), named("y", "Y", EARLY, more("projects"))));
        PersistenceService.deleteProject("x", ProjectContents.MOVE_UP);
        PersistenceService.deleteProject("y", ProjectContents.MOVE_UP);
        assertEquals(new Undo.Result(true, 0, 1, 2, 0), imports.undo(false));
        assertEquals(List.of("a", "b", "c"), imports.keys("projects"));
        assertEquals("Same", imports.row("projects", "a").get("name"));
        assertEquals("Same (2)", imports.row("projects", "b").get("name"));
        assertEquals("b", imports.row("projects", "c").get("parentId"));
    }

    @Test
    void aProjectDoesNotComeBackIntoOneThatLiesInIt() {
        fill(section(
                "projects",
                named("up", "Up", EARLY, more("projects")),
                named("in", "In", EARLY, "\"parentId\":\"up\",")));
        replaceBy(section(
                "projects", named("up", "Up", EARLY, more("projects")), named("in", "In", LATE, more("projects"))));
        imports.put("projects", imports.row("projects", "up").with("parentId", "in"));
        assertEquals(new Undo.Result(true, 0, 0, 1, 0), imports.undo(false));
        assertEquals("in", imports.row("projects", "up").get("parentId"));
        assertNull(imports.row("projects", "in").get("parentId"));
        assertEquals(EARLY, String.valueOf(imports.row("projects", "in").get("updatedAt")));
    }

    @Test
    void ofTheTagsOfAProjectThoseComeBackThatAreThere() {
        fill(
                section("tags", named("t", "T", EARLY), named("u", "U", EARLY)),
                section("projects", named("p", "P", EARLY, more("projects") + "\"defaultTagIds\":[\"t\",\"u\"],")));
        replaceBy(section("projects"));
        PersistenceService.deleteTag("t");
        assertEquals(new Undo.Result(true, 0, 0, 1, 0), imports.undo(false));
        assertEquals(List.of("u"), imports.row("projects", "p").get("defaultTagIds"));
    }
}
