package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriggerTest {
    private static @Nullable Trigger behind(String text) {
        return Trigger.at(text, text.length());
    }

    @Test
    void aSlashAtTheStartOfALineAsksForSavedPrompts() {
        assertEquals(new Trigger('/', 0, 1, ""), behind("/"));
        assertEquals(new Trigger('/', 3, 8, "my p"), behind("Hi\n/my p"));
        assertNull(behind("one/two"));
        assertNull(behind("/usr/bin"));
    }

    @Test
    void anAtSignAtTheStartOfAWordAsksForRulesTagsAndFiles() {
        assertEquals(new Trigger('@', 0, 3, "to"), behind("@to"));
        assertEquals(new Trigger('@', 4, 7, "to"), behind("Hi, @to".replace(", ", "! ")));
        assertNull(behind("me@example"));
    }

    @Test
    void whatStandsBehindTheCaretAndInOtherLinesDoesNotCount() {
        assertEquals(new Trigger('@', 0, 2, "t"), Trigger.at("@tone", 2));
        assertNull(Trigger.at("@tone", 0));
        assertNull(behind("@tone\n"));
        assertNull(behind("/" + "x".repeat(60)));
    }

    @Test
    void aNameFitsWithWhatWasTypedAnywhereInIt() {
        Trigger trigger = new Trigger('@', 0, 3, "EN");
        assertTrue(trigger.fits("Gentle"));
        assertFalse(trigger.fits("Brief"));
    }
}
