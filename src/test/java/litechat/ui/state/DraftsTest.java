package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private final Drafts drafts = new Drafts();

    @Test
    void eachConversationHasItsOwn() {
        drafts.type(null, "for a new one");
        drafts.type("a", "for a");
        assertEquals("for a new one", drafts.text(null));
        assertEquals("for a", drafts.text("a"));
        assertEquals("", drafts.text("b"));
    }

    @Test
    void aTextStaysUntilItIsSaved() {
        drafts.type("a", "question");
        assertEquals("question", drafts.ask("a"));
        assertTrue(drafts.isAsking("a"));
        assertEquals("question", drafts.text("a"));
        drafts.saved("a", "question", "a");
        assertFalse(drafts.isAsking("a"));
        assertEquals("", drafts.text("a"));
    }

    @Test
    void whatWasTypedBehindItMeanwhileMovesToWhereItWasSaved() {
        drafts.type(null, "question");
        drafts.ask(null);
        drafts.type(null, "question and more");
        drafts.saved(null, "question", "a");
        assertEquals("", drafts.text(null));
        assertEquals(" and more", drafts.text("a"));
    }

    @Test
    void aTextThatBecameAnotherMeanwhileStays() {
        drafts.type("a", "question");
        drafts.ask("a");
        drafts.type("a", "something else");
        drafts.saved("a", "question", "a");
        assertEquals("something else", drafts.text("a"));
        assertFalse(drafts.isAsking("a"));
    }

    @Test
    void aQuestionThatSomebodyElseAskedTakesNothingAway() {
        drafts.type("a", "question");
        drafts.saved("a", "question", "a");
        assertEquals("question", drafts.text("a"));
    }

    @Test
    void aTextThatCouldNotBeSavedStaysAndSaysWhy() {
        drafts.type("a", "question");
        drafts.ask("a");
        drafts.failed("a", "question", "No room.");
        assertEquals("question", drafts.text("a"));
        assertEquals("No room.", drafts.failure("a"));
        assertFalse(drafts.isAsking("a"));
        drafts.ask("a");
        assertNull(drafts.failure("a"));
    }

    @Test
    void aTextThatCouldNotBeSavedComesBackIfItWasTakenAway() {
        drafts.type("a", "question");
        drafts.ask("a");
        drafts.type("a", "");
        drafts.failed("a", "question", "No room.");
        assertEquals("question", drafts.text("a"));
    }

    @Test
    void aQuestionOnItsWayThatIsNoDraftYetIsNotLeftWithoutAWord() {
        drafts.loaded("a", "");
        drafts.type("a", "pasted");
        drafts.ask("a");
        assertTrue(drafts.isAnyUnkept());
        drafts.saved("a", "pasted", "a");
        assertFalse(drafts.isAnyUnkept());
    }

    @Test
    void aQuestionOnItsWayThatIsADraftIsKept() {
        drafts.loaded("a", "");
        drafts.type("a", "typed");
        drafts.save("a");
        drafts.kept("a", "typed", "typed");
        drafts.ask("a");
        assertFalse(drafts.isAnyUnkept());
    }

    @Test
    void aDraftThatIsSavedBehindItsQuestionIsEmptiedAgain() {
        drafts.loaded("a", "");
        drafts.type("a", "Why?");
        drafts.save("a");
        drafts.ask("a");
        drafts.saved("a", "Why?", "a");
        drafts.kept("a", "Why?", "Why?");
        assertEquals(List.of("a"), drafts.unsaved());
        drafts.loaded("a", "Why?");
        assertEquals("", drafts.text("a"));
    }

    @Test
    void nothingIsStoredBeforeItIsKnownWhatWasAndBothAreShownThen() {
        drafts.type("a", "typed at once");
        assertEquals(List.of(), drafts.unsaved());
        drafts.loaded("a", "from before");
        assertEquals("from before\n\ntyped at once", drafts.text("a"));
        assertEquals(List.of("a"), drafts.unsaved());
        assertEquals("from before", drafts.save("a"));
        assertEquals(List.of(), drafts.unsaved());
    }

    @Test
    void whatAnotherTabWritesIsShownUnlessSomethingUnsavedStandsHere() {
        drafts.loaded("a", "");
        drafts.loaded("a", "theirs");
        assertEquals("theirs", drafts.text("a"));
        drafts.type("a", "theirs and mine");
        drafts.loaded("a", "theirs and more");
        assertEquals("theirs and mine", drafts.text("a"));
        assertEquals("theirs", drafts.save("a"));
        drafts.type("a", "theirs and mine!");
        drafts.kept("a", "theirs and mine", "theirs and more\n\ntheirs and mine");
        assertEquals("theirs and more\n\ntheirs and mine!", drafts.text("a"));
        assertEquals(List.of("a"), drafts.unsaved());
    }

    @Test
    void whatWasReadBeforeASaveArrivedTakesNothingAway() {
        drafts.loaded("a", "one");
        drafts.type("a", "one two");
        drafts.save("a");
        drafts.loaded("a", "one");
        assertEquals("one two", drafts.text("a"));
        drafts.type("a", "one two three");
        assertEquals(List.of(), drafts.unsaved());
        drafts.kept("a", "one two", "one two");
        assertEquals("one two three", drafts.text("a"));
        assertEquals(List.of("a"), drafts.unsaved());
    }

    @Test
    void aDraftThatAnotherTabHasAskedOrEmptiedGoesHereToo() {
        drafts.loaded("a", "question");
        drafts.loaded("a", "");
        assertEquals("", drafts.text("a"));
        assertEquals(List.of(), drafts.unsaved());
    }

    @Test
    void aTextThatCouldNotBeStoredSaysWhyAndIsStoredLater() {
        drafts.loaded("a", "");
        drafts.type("a", "text");
        drafts.notKept("a", drafts.save("a"), "No room.");
        assertEquals("No room.", drafts.failure("a"));
        assertEquals(List.of("a"), drafts.unsaved());
        assertTrue(drafts.isAnyUnkept());
        drafts.save("a");
        drafts.kept("a", "text", "text");
        assertFalse(drafts.isAnyUnkept());
        assertNull(drafts.failure("a"));
        assertEquals(List.of(), drafts.unsaved());
    }

    @Test
    void whyATextCouldNotBeStoredIsForgottenWithTheText() {
        drafts.loaded("a", "stored");
        drafts.type("a", "text");
        drafts.notKept("a", drafts.save("a"), "No room.");
        drafts.type("a", "stored");
        assertNull(drafts.failure("a"), "as it was");
        drafts.type("a", "question");
        drafts.notKept("a", drafts.save("a"), "No room.");
        drafts.ask("a");
        drafts.saved("a", "question", "a");
        assertNull(drafts.failure("a"), "asked");
    }

    @Test
    void whatIsBeingAskedIsNotStoredAsADraftAgain() {
        drafts.loaded(null, "");
        drafts.type(null, "question");
        drafts.ask(null);
        assertEquals(List.of(), drafts.unsaved());
        drafts.loaded(null, "");
        assertEquals("question", drafts.text(null));
        drafts.type(null, "question and more");
        drafts.saved(null, "question", "a");
        assertEquals("", drafts.stored(null));
        assertEquals(List.of("a"), drafts.unsaved());
        assertEquals("", drafts.save("a"));
    }
}
