package litechat.prompt;

import static litechat.prompt.PromptSample.origins;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import org.junit.jupiter.api.Test;

class RuleSelectionTest {
    private final PromptSample sample = new PromptSample()
            .rule("a", "system", null)
            .rule("b", "after", true)
            .rule("c", "before", false)
            .rule("d", "after", null)
            .rule("e", "after", null);

    @Test
    void withoutAChoiceOnlyWhatIsAlwaysOnGoesAlong() {
        assertEquals(List.of("b ALWAYS_ON"), origins(sample.ask("Hi")));
    }

    @Test
    void alwaysOnComesBeforeTheProjectsDefaultsAndTheseBeforeWhatIsChosen() {
        sample.tag("t", "e").tag("u", "a", "d").defaults(List.of("tag-t"), List.of("rule-d"));
        assertEquals(
                List.of("b ALWAYS_ON", "d PROJECT", "e PROJECT by t", "c CHOSEN", "a CHOSEN by u"),
                origins(sample.ask("Hi", RuleChoice.of(List.of("tag-u"), List.of("rule-c")))));
    }

    @Test
    void aRuleThatIsWantedManyTimesGoesAlongOnce() {
        sample.tag("t", "b", "d").tag("u", "d").defaults(List.of("tag-t", "tag-u"), List.of("rule-b", "rule-d"));
        assertEquals(
                List.of("b ALWAYS_ON", "d PROJECT"),
                origins(sample.ask("Hi", RuleChoice.of(List.of("tag-t"), List.of("rule-d", "rule-b")))));
    }

    @Test
    void rulesOfATagAreInTheOrderOfRulesHoweverTheyAreLinked() {
        sample.tag("t", "e", "a", "d");
        assertEquals(
                List.of("b ALWAYS_ON", "a CHOSEN by t", "d CHOSEN by t", "e CHOSEN by t"),
                origins(sample.ask("Hi", RuleChoice.of(List.of("tag-t"), List.of()))));
    }

    @Test
    void aQuestionCanDoWithoutDefaultsButNotWithoutWhatIsAlwaysOn() {
        sample.tag("t", "e").tag("u", "c").defaults(List.of("tag-t", "tag-u"), List.of("rule-d", "rule-b"));
        RuleChoice less = new RuleChoice(List.of(), List.of(), List.of("tag-t"), List.of("rule-d", "rule-b"));
        assertEquals(List.of("b ALWAYS_ON", "c PROJECT by u"), origins(sample.ask("Hi", less)));
        assertEquals(List.of("tag-u"), sample.ask("Hi", less).turn().metadata().get("activeTagIds"));
    }

    @Test
    void whatIsGoneOrEmptyOrHasNoPlaceDoesNotGoAlong() {
        sample.rule("odd", "control", true);
        sample.rules.add(new Rule(
                "empty", "empty", " \n", "system", null, true, PromptSample.NOW, PromptSample.NOW, Attributes.NONE));
        sample.tag("t", "gone").defaults(List.of("no tag"), List.of("no rule"));
        assertEquals(
                List.of("b ALWAYS_ON"),
                origins(sample.ask("Hi", RuleChoice.of(List.of("tag-t", "x"), List.of("y", "empty")))));
    }

    @Test
    void aQuestionWithoutRulesRecordsNone() {
        sample.rules.clear();
        Attributes metadata = sample.ask("Hi").turn().metadata();
        assertNull(metadata.get("activeRuleIds"));
        assertNull(metadata.get("effectiveRulesContent"));
    }
}
