package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
    void oneThatNobodyAnswersMayBeHandedOverAgain() {
        drafts.type("a", "question");
        drafts.ask("a");
        drafts.giveUpWaiting();
        assertFalse(drafts.isAsking("a"));
        assertEquals("question", drafts.text("a"));
    }
}
