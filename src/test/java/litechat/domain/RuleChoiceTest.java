package litechat.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleChoiceTest {
    @Test
    void whatIsTickedTwiceStandsThereOnce() {
        RuleChoice choice = RuleChoice.NONE
                .tickTag("t", true, false)
                .tickRule("r", true, false)
                .tickRule("r", true, false);
        assertTrue(choice.hasTag("t", false));
        assertTrue(choice.hasRule("r", false));
        assertEquals(RuleChoice.of(List.of("t"), List.of("r")), choice);
    }

    @Test
    void aDefaultIsTickedUntilTheUserSaysOtherwise() {
        assertTrue(RuleChoice.NONE.hasRule("r", true));
        RuleChoice choice = RuleChoice.NONE.tickRule("r", false, true).tickTag("t", false, true);
        assertFalse(choice.hasRule("r", true));
        assertFalse(choice.hasTag("t", true));
        assertEquals(new RuleChoice(List.of(), List.of(), List.of("t"), List.of("r")), choice);
        assertEquals(RuleChoice.NONE, choice.tickRule("r", true, true).tickTag("t", true, true));
    }

    @Test
    void aTagAndARuleMayHaveTheSameId() {
        RuleChoice choice = RuleChoice.NONE.tickTag("1", true, false);
        assertFalse(choice.hasRule("1", false));
        assertEquals(RuleChoice.NONE, choice.tickTag("1", false, false));
    }

    @Test
    void aRuleThatHasBecomeADefaultCanBeUnticked() {
        RuleChoice choice = RuleChoice.NONE.tickRule("r", true, false).tickRule("r", false, true);
        assertFalse(choice.hasRule("r", true));
    }
}
