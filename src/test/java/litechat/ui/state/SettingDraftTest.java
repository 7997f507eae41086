package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SettingDraftTest {
    private final SettingDraft draft = new SettingDraft();

    @Test
    void whatIsStoredIsShownUnlessSomethingElseWasTyped() {
        draft.stored("one");
        assertEquals("one", draft.text());
        draft.type("two");
        draft.stored("three");
        assertEquals("two", draft.text());
    }

    @Test
    void aTextIsHandedOverOnceAndOnlyIfItIsNew() {
        draft.stored("one");
        assertFalse(draft.ask());
        draft.type("two");
        assertTrue(draft.ask());
        assertFalse(draft.ask());
        draft.saved("two");
        assertTrue(draft.isSaved());
        assertFalse(draft.ask());
    }

    @Test
    void whatIsTypedWhileAnEarlierTextIsSavedIsHandedOverNext() {
        draft.type("one");
        draft.ask();
        draft.type("one more");
        draft.saved("one");
        assertEquals("one more", draft.text());
        assertFalse(draft.isSaved());
        assertTrue(draft.ask());
    }

    @Test
    void aRefusedTextStaysAndCanBeHandedOverAgain() {
        draft.type("one");
        draft.ask();
        draft.refused("no room");
        assertEquals("no room", draft.failure());
        draft.stored("other");
        assertEquals("one", draft.text());
        assertTrue(draft.ask());
        assertNull(draft.failure());
        draft.saved("one");
        assertTrue(draft.isSaved());
    }

    @Test
    void whatAnotherTabStoresIsNotSaidToBeSavedHere() {
        draft.saved("one");
        assertEquals("one", draft.text());
        assertFalse(draft.isSaved());
    }
}
