package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

/** Rows of a file that do not come in, and those that are here in their place. */
class LeftOutRowsTest {
    private final Imports imports = new Imports();

    private MergeResult merge(String file, Map<DataSection, Choice> choices) {
        return imports.read(file).merge(choices, "x.json", Imports.NOW, (done, total) -> {});
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
