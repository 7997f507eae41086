package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class ShortcutTest {
    @Test
    void lettersCountByWhatTheyMean() {
        assertEquals(Shortcut.NEW_CHAT, Shortcut.of("O", "KeyS", true, true, false));
        assertEquals(Shortcut.TOGGLE_SIDEBAR, Shortcut.of("s", "Semicolon", true, true, false));
    }

    @Test
    void whereALayoutHasNoLatinLettersTheirPlaceCounts() {
        assertEquals(Shortcut.NEW_CHAT, Shortcut.of("Щ", "KeyO", true, true, false));
        assertNull(Shortcut.of("Ы", "KeyX", true, true, false));
    }

    @Test
    void escapeStopsAndWithShiftGoesToTheComposer() {
        assertEquals(Shortcut.STOP, Shortcut.of("Escape", "Escape", false, false, false));
        assertEquals(Shortcut.FOCUS_COMPOSER, Shortcut.of("Escape", "Escape", false, true, false));
    }

    @Test
    void thePointOpensTheSettings() {
        assertEquals(Shortcut.OPEN_SETTINGS, Shortcut.of(".", "Period", true, false, false));
        assertNull(Shortcut.of(".", "Period", false, false, false));
        assertNull(Shortcut.of(":", "Period", true, true, false));
    }

    @Test
    void theLetterKFindsAConversation() {
        assertEquals(Shortcut.FIND, Shortcut.of("k", "KeyK", true, false, false));
        assertEquals(Shortcut.FIND, Shortcut.of("л", "KeyK", true, false, false));
        assertNull(Shortcut.of("k", "KeyK", false, false, false));
        assertNull(Shortcut.of("K", "KeyK", true, true, false));
    }

    @Test
    void theBrowsersOwnCombinationsAreLeftAlone() {
        assertNull(Shortcut.of("o", "KeyO", true, false, false));
        assertNull(Shortcut.of("O", "KeyO", false, true, false));
        assertNull(Shortcut.of("O", "KeyO", true, true, true));
        assertNull(Shortcut.of("Escape", "Escape", true, false, false));
        assertNull(Shortcut.of("Dead", "KeyO", true, true, false));
    }
}
