package litechat.prompt;

import static litechat.prompt.PromptSample.text;
import static litechat.prompt.PromptSample.turn;
import static litechat.prompt.PromptSample.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.domain.Interaction;
import litechat.domain.InteractionType;
import org.junit.jupiter.api.Test;

/** What is history where answers were regenerated and questions edited. */
class BranchTest {
    private static final InteractionType REGEN = InteractionType.ASSISTANT_REGEN;
    private static final InteractionType EDIT = InteractionType.USER_EDIT;

    private final PromptSample sample = new PromptSample();

    @Test
    void anAnswerThatWasRegeneratedTwiceReplacesTheOthers() {
        sample.add(
                turn("first", 0, "One?", "old", "third", InteractionType.USER_ASSISTANT),
                with(turn("second", 1, "One?", "newer", "third", REGEN), "regeneratedFromId", "first"),
                with(turn("third", 0, "One?", "newest", null, REGEN), "regeneratedFromId", "second"),
                with(turn("two", 1, "Two?", "2", null, REGEN), "regeneratedFromId", "in another conversation"));
        assertEquals(
                "user: One?\nassistant: newest\nuser: Two?\nassistant: 2\nuser: Three?\n", text(sample.ask("Three?")));
    }

    @Test
    void aRegeneratedAnswerWithoutAQuestionOfItsOwnAnswersTheFirstOne() {
        Interaction third = with(turn("third", 0, null, "newest", null, REGEN), "regeneratedFromId", "second");
        sample.add(
                turn("first", 0, "One?", "old", "third", InteractionType.USER_ASSISTANT),
                with(turn("second", 1, null, "newer", "third", REGEN), "regeneratedFromId", "first"),
                third);
        assertEquals("user: One?\nassistant: newest\nuser: Two?\n", text(sample.ask("Two?")));
        assertEquals("user: One?\n", text(sample.askAgain(third)));
    }

    @Test
    void anAlternativeHasTheHistoryOfTheTurnThatItStandsFor() {
        Interaction alternative = turn("other", 0, "Two, edited?", "2!", "two", EDIT);
        sample.add(turn("one", 0, "One?", "1"), alternative, turn("two", 1, "Two?", "2"), turn("three", 2, "T?", "3"));
        assertEquals("user: One?\nassistant: 1\nuser: Two, edited?\n", text(sample.askAgain(alternative)));
    }

    @Test
    void aTurnBesideTheSpineContinuesTheOneThatItNames() {
        Interaction edited = with(turn("b1", 0, "B?", "b", "two", EDIT), "continuesId", "one");
        Interaction next = with(turn("b2", 1, "C?", "c", "two", InteractionType.USER_ASSISTANT), "continuesId", "b1");
        Interaction last = with(turn("b3", 2, "D?", "d", "two", InteractionType.USER_ASSISTANT), "continuesId", "b2");
        sample.add(edited, turn("one", 0, "One?", "1"), next, turn("two", 1, "Two?", "2"), last);
        assertEquals(
                "user: One?\nassistant: 1\nuser: B?\nassistant: b\nuser: C?\nassistant: c\nuser: D?\n",
                text(sample.askAgain(last)));
        assertEquals("user: One?\nassistant: 1\nuser: B?\n", text(sample.askAgain(edited)));
        assertEquals(
                "user: One?\nassistant: 1\nuser: Two?\nassistant: 2\nuser: E?\n",
                text(sample.ask("E?")),
                "What is not shown is not sent");
    }

    @Test
    void anAlternativeOfTheFirstTurnHasNoHistory() {
        Interaction alternative = turn("other", 0, "Or?", "o", "one", EDIT);
        sample.add(alternative, turn("one", 0, "One?", "1"));
        assertEquals("user: Or?\n", text(sample.askAgain(alternative)));
    }

    @Test
    void rowsThatNameEachOtherInACircleEndTheWalk() {
        Interaction a = with(turn("a", 0, "A?", "a", "b", EDIT), "continuesId", "b");
        Interaction b = with(turn("b", 1, "B?", "b", "a", EDIT), "continuesId", "a");
        Interaction lost = with(turn("c", 2, "C?", "c", "gone", EDIT), "continuesId", "gone too");
        Interaction self = with(turn("d", 3, null, "d", "d", REGEN), "regeneratedFromId", "d");
        sample.add(a, b, lost, self);
        assertEquals("user: B?\nassistant: b\nuser: A?\n", text(sample.askAgain(a)));
        assertEquals("user: C?\n", text(sample.askAgain(lost)));
        assertEquals("", text(sample.askAgain(self)));
    }

    @Test
    void anEditedQuestionIsAskedWithWhatCameBeforeIt() {
        Interaction second = turn("two", 1, "Two?", "2");
        sample.add(turn("one", 0, "One?", "1"), second, turn("three", 2, "T?", "3"));
        assertEquals(
                "user: One?\nassistant: 1\nuser: Two, edited?\n",
                text(PromptCompiler.askInstead(sample.sources(), second, "Two, edited?", "p:m")));
    }

    @Test
    void anAnswerThatGoesOnIsAskedWithWhatItHas() {
        Interaction second = turn("two", 1, "Two?", "2, that is");
        sample.add(turn("one", 0, "One?", "1"), second);
        assertEquals(
                "user: One?\nassistant: 1\nuser: Two?\nassistant: 2, that is\nuser: Your answer was cut off. Go on exactly"
                        + " where it ends: repeat nothing, and add no remark before it.\n",
                text(PromptCompiler.goOn(sample.sources(), second, "p:m")));
    }
}
