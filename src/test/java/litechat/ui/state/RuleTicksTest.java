package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.RuleChoice;
import org.junit.jupiter.api.Test;

class RuleTicksTest {
    private final RuleTicks ticks = new RuleTicks();

    @Test
    void theAnswerToAnEarlierTickLeavesALaterOne() {
        ticks.tick(true, "a", true, false);
        ticks.tick(false, "b", true, false);
        RuleChoice first = RuleChoice.of(List.of("a"), List.of());
        ticks.load(first);
        assertEquals(RuleChoice.of(List.of("a"), List.of("b")), ticks.choice());
        assertTrue(ticks.isAnyUnsaved());
        ticks.load(RuleChoice.of(List.of("a"), List.of("b")));
        assertFalse(ticks.isAnyUnsaved());
        ticks.load(first);
        assertEquals(first, ticks.choice(), "Once it is saved another tab can take it away");
    }

    @Test
    void aBoxThatIsTickedAndUntickedAtOnceStaysUnticked() {
        ticks.tick(true, "a", true, false);
        ticks.tick(true, "a", false, false);
        ticks.load(RuleChoice.NONE);
        assertEquals(RuleChoice.NONE, ticks.choice());
        ticks.load(RuleChoice.of(List.of("a"), List.of()));
        assertEquals(RuleChoice.NONE, ticks.choice(), "The second is not saved yet");
        ticks.load(RuleChoice.NONE);
        ticks.load(RuleChoice.of(List.of("a"), List.of()));
        assertEquals(RuleChoice.of(List.of("a"), List.of()), ticks.choice());
    }

    @Test
    void aDefaultThatIsTakenAwayStaysAway() {
        ticks.tick(false, "a", false, true);
        ticks.load(RuleChoice.NONE);
        RuleChoice without = RuleChoice.NONE.tickRule("a", false, true);
        assertEquals(without, ticks.choice());
        ticks.load(without);
        ticks.load(RuleChoice.NONE);
        assertEquals(RuleChoice.NONE, ticks.choice());
    }

    @Test
    void whatCouldNotBeSavedIsShownAsItIs() {
        ticks.tick(true, "a", true, false);
        ticks.load(RuleChoice.NONE);
        ticks.forget();
        assertEquals(RuleChoice.NONE, ticks.choice());
    }
}
