package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.LATE;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of a file that do not come in, and those that are here in their place. */
class LeftOutRowsTest {
    private final Imports imports = new Imports();

    private MergeResult merge(String file, Map<DataSection, Choice> choices) {
        return imports.read(file).merge(choices, "x.json", Imports.NOW, (done, total) -> {});
    }

    private void mergeHere() {
        imports.merge(here("mine", EARLY), Choice.KEEP_NEWER);
    }

    private static String here(String word, String updatedAt) {
        return file(
                "\"settings\":{\"theme\":\"" + word + "\"}",
                section("tags", named("t", "T", updatedAt, "\"description\":\"" + word + "\",")),
                section("conversations", conversation("c", word, updatedAt)),
                section("interactions", turn("i", "c", 0, word)));
    }

    @ParameterizedTest
    @CsvSource({
        "KEEP_MINE, 2025-06-12T09:30:00.000Z, 4",
        "KEEP_NEWER, 2025-06-11T09:30:00.000Z, 4",
        "KEEP_NEWER, 2025-06-12T09:30:00.000Z, 2"
    })
    void whatIsHereInAnotherFormAndStaysIsCounted(Choice choice, String updatedAt, int kept) {
        mergeHere();
        String before = imports.rows();
        MergeResult result = imports.merge(here("theirs", updatedAt), choice);
        assertEquals(kept, result.kept());
        assertEquals(4 - kept, result.written());
        assertEquals(kept == 4, before.equals(imports.rows()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"KEEP_NEWER", "KEEP_MINE", "KEEP_BOTH", "REPLACE"})
    void ofWhatIsHereAsItIsInTheFileNothingIsKeptOrSkipped(Choice choice) {
        mergeHere();
        MergeResult result = imports.merge(here("mine", EARLY), choice);
        assertEquals(new MergeResult(0, 0, 0, 0, 0, 0), result);
    }

    @Test
    void ofASettingTheOneThatIsHereIsKeptWhereBothAreWanted() {
        mergeHere();
        MergeResult result = imports.merge(file("\"settings\":{\"theme\":\"theirs\"}"), Choice.KEEP_BOTH);
        assertEquals(new MergeResult(0, 0, 1, 0, 0, 0), result);
    }

    @Test
    void theRowsOfSectionsThatAreNotWantedAreCounted() {
        mergeHere();
        MergeResult result = merge(here("theirs", LATE), Map.of(DataSection.TAGS, Choice.KEEP_MINE));
        assertEquals(new MergeResult(0, 0, 1, 3, 0, 0), result);
    }

    @Test
    void aLinkThatGoesBecauseTheOneOfTheFileCannotBeComesBack() {
        imports.merge(
                file(
                        section("rules", named("r", "R", EARLY, "\"type\":\"system\",")),
                        section("tags", named("t", "T", EARLY)),
                        section("tagRuleLinks", "{\"id\":\"l\",\"tagId\":\"t\",\"ruleId\":\"r\"}")),
                Choice.KEEP_NEWER);
        new RestorePoints(imports.database).delete(imports.lastImportId());
        String before = imports.contents();
        MergeResult result = merge(
                file(section("tagRuleLinks", "{\"id\":\"l\",\"tagId\":\"t\",\"ruleId\":\"gone\"}")),
                Map.of(DataSection.TAG_RULE_LINKS, Choice.REPLACE));
        assertEquals(List.of(0, 1, 1), List.of(result.written(), result.removed(), result.leftOut()));
        assertEquals(List.of(), imports.keys("tagRuleLinks"));
        assertEquals(new Undo.Result(true, 0), imports.undo(false));
        assertEquals(before, imports.contents());
    }
}
