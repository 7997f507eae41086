package litechat.ui.state;

import static litechat.ui.state.Rows.conversation;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import litechat.domain.Conversation;
import org.junit.jupiter.api.Test;

class ConversationListTest {
    private final ConversationList list = new ConversationList(text -> text.toLowerCase(Locale.ROOT));

    private List<String> ids(String filter) {
        return list.matching(filter).stream().map(Conversation::id).toList();
    }

    @Test
    void theLastActiveComesFirstAndEqualOnesGoById() {
        list.load(List.of(conversation("b", "", 7), conversation("c", "", 5)));
        list.put(conversation("a", "", 5));
        assertEquals(List.of("b", "a", "c"), ids(""));
    }

    @Test
    void aChangedConversationTakesItsNewPlaceOnce() {
        list.load(List.of(conversation("a", "", 3), conversation("b", "", 2), conversation("c", "", 1)));
        list.put(conversation("c", "again", 4));
        assertEquals(List.of("c", "a", "b"), ids(""));
        list.put(conversation("c", "back", 1));
        assertEquals(List.of("a", "b", "c"), ids(""));
    }

    @Test
    void aFilterIsPartOfATitleInCapitalsOrNot() {
        list.load(List.of(conversation("a", "Über Lissabon", 3), conversation("b", "Letter", 2)));
        assertEquals(List.of("a"), ids(" üBER "));
        assertEquals(List.of("a", "b"), ids("  "));
        assertEquals(List.of(), ids("porto"));
    }

    @Test
    void whatWasRemovedIsNotFound() {
        list.load(List.of(conversation("a", "", 3)));
        list.remove("a");
        list.remove("never there");
        assertNull(list.find("a"));
        assertNull(list.find(null));
        assertTrue(list.isEmpty());
    }
}
