package litechat.backup.merge;

import static litechat.backup.merge.Imports.EARLY;
import static litechat.backup.merge.Imports.conversation;
import static litechat.backup.merge.Imports.file;
import static litechat.backup.merge.Imports.named;
import static litechat.backup.merge.Imports.section;
import static litechat.backup.merge.Imports.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.junit.jupiter.api.Test;

/** What a preview counts is what an import does. */
class ComparisonTest {
    private final Imports imports = new Imports();

    private static SectionComparison of(ImportSession session, DataSection section) {
        for (SectionComparison each : session.compare((done, total) -> {})) {
            if (each.section() == section) {
                return each;
            }
        }
        throw new AssertionError(section);
    }

    @Test
    void turnsOfAConversationThatIsNowhereAreNotCountedAsNew() {
        imports.merge(file(section("conversations", conversation("here", "Here", EARLY))), Choice.KEEP_NEWER);
        imports.put("conversations", Attributes.of("id", 9.0).with("title", "Of an older program"));
        ImportSession session = imports.read(file(
                section("conversations", conversation("new", "New", EARLY)),
                section(
                        "interactions",
                        turn("a", "here", 0, ""),
                        turn("b", "new", 0, ""),
                        turn("c", "nowhere", 0, ""),
                        turn("d", "9", 0, ""),
                        turn("e", "nowhere", 1, ""))));
        SectionComparison turns = of(session, DataSection.INTERACTIONS);
        assertEquals(3, turns.count(RowPair.Kind.NEW));
        assertEquals(2, turns.leftOut());
        assertEquals(2, imports.merge(session, Choice.KEEP_NEWER).leftOut());
        assertEquals(3, imports.keys("interactions").size());
    }

    @Test
    void aLinkNeedsBothItsEnds() {
        imports.merge(file(section("tags", named("t", "T", EARLY))), Choice.KEEP_NEWER);
        ImportSession session = imports.read(file(
                section("rules", named("r", "R", EARLY, "\"type\":\"system\",")),
                section(
                        "tagRuleLinks",
                        "{\"id\":\"l\",\"tagId\":\"t\",\"ruleId\":\"r\"}",
                        "{\"id\":\"m\",\"tagId\":\"t\",\"ruleId\":\"gone\"}",
                        "{\"id\":\"n\",\"tagId\":\"gone\",\"ruleId\":\"r\"}")));
        SectionComparison links = of(session, DataSection.TAG_RULE_LINKS);
        assertEquals(1, links.count(RowPair.Kind.NEW));
        assertEquals(2, links.leftOut());
        assertEquals(2, imports.merge(session, Choice.KEEP_NEWER).leftOut());
    }
}
