package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.RuleChoice;
import org.junit.jupiter.api.Test;

class RuleChoicesTest {
    private final RuleChoices choices = new RuleChoices();

    @Test
    void whatIsTickedGoesAlongOnceAndTheNextQuestionStartsAnew() {
        choices.tickTag("c", "t", true, false);
        choices.tickRule("c", "r", true, false);
        choices.tickRule("c", "r", true, false);
        assertTrue(choices.hasTag("c", "t", false));
        assertTrue(choices.hasRule("c", "r", false));
        assertEquals(RuleChoice.of(List.of("t"), List.of("r")), choices.of("c"));
        choices.sent("c");
        assertEquals(RuleChoice.NONE, choices.of("c"));
        assertFalse(choices.hasRule("c", "r", false));
    }

    @Test
    void aDefaultIsTickedUntilTheUserSaysOtherwise() {
        assertTrue(choices.hasRule(null, "r", true));
        choices.tickRule(null, "r", false, true);
        choices.tickTag(null, "t", false, true);
        assertFalse(choices.hasRule(null, "r", true));
        assertFalse(choices.hasTag(null, "t", true));
        assertEquals(new RuleChoice(List.of(), List.of(), List.of("t"), List.of("r")), choices.of(null));
        choices.tickRule(null, "r", true, true);
        choices.tickTag(null, "t", true, true);
        assertEquals(RuleChoice.NONE, choices.of(null));
    }

    @Test
    void aTagAndARuleMayHaveTheSameId() {
        choices.tickTag("c", "1", true, false);
        assertFalse(choices.hasRule("c", "1", false));
        choices.tickTag("c", "1", false, false);
        assertEquals(RuleChoice.NONE, choices.of("c"));
    }

    @Test
    void eachConversationHasItsOwn() {
        choices.tickRule(null, "r", true, false);
        choices.tickRule("a", "s", true, false);
        choices.sent(null);
        assertEquals(RuleChoice.NONE, choices.of(null));
        assertEquals(List.of("s"), choices.of("a").ruleIds());
    }

    @Test
    void aRuleThatHasBecomeADefaultCanBeUnticked() {
        choices.tickRule("c", "r", true, false);
        choices.tickRule("c", "r", false, true);
        assertFalse(choices.hasRule("c", "r", true));
    }
}
