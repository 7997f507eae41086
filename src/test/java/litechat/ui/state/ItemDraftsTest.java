package litechat.ui.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.LinkChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ItemDraftsTest {
    private final ItemDrafts drafts = new ItemDrafts(Map.of("type", "before"));

    private static Item item(String id, String name, String content) {
        return new Item(id, name, "", Map.of("name", name, "content", content));
    }

    @BeforeEach
    void loadTwo() {
        drafts.load(List.of(item("a", "A", "one"), item("b", "B", "two")));
        drafts.select("a");
    }

    private List<String> listed() {
        return drafts.items().stream().map(Item::id).toList();
    }

    @Test
    void eachThingKeepsItsTextsWhileAnotherIsShown() {
        drafts.type("content", "edited");
        drafts.select("b");
        assertEquals("two", drafts.text("content"));
        assertTrue(drafts.isChanged("a"));
        assertFalse(drafts.isChanged("b"));
        drafts.select("a");
        assertEquals("edited", drafts.text("content"));
        assertEquals(Map.of("content", "edited"), drafts.changes());
    }

    @Test
    void whatIsTypedBackIsNoChange() {
        drafts.type("content", "edited");
        drafts.type("content", "one");
        assertFalse(drafts.isAnyChanged());
    }

    @Test
    void whatOthersChangeShowsOnlyInFieldsThatWereLeftAlone() {
        drafts.type("content", "mine");
        drafts.load(List.of(item("a", "theirs", "theirs")));
        assertEquals("theirs", drafts.text("name"));
        assertEquals("mine", drafts.text("content"));
        assertEquals(Map.of("content", "mine"), drafts.changes());
        drafts.load(List.of(item("a", "theirs", "mine")));
        assertFalse(drafts.isAnyChanged());
    }

    @Test
    void whatIsDeletedElsewhereWhileItIsEditedStaysToBeSavedAnew() {
        drafts.type("content", "edited");
        drafts.load(List.of(item("b", "B", "two")));
        assertEquals(List.of("b", "a"), listed());
        assertTrue(drafts.isGone());
        assertFalse(drafts.isStored());
        assertEquals("A", drafts.text("name"));
        assertTrue(drafts.ask());
        drafts.saved(item("c", "A", "edited"));
        assertEquals(List.of("b", "c"), listed());
        assertEquals("c", drafts.selected());
        assertFalse(drafts.isAnyChanged());
    }

    @Test
    void whatIsDeletedElsewhereAndWasNotEditedIsNoLongerShown() {
        drafts.load(List.of(item("b", "B", "two")));
        assertNull(drafts.selected());
        assertEquals(List.of("b"), listed());
    }

    @Test
    void whatIsDeletedHereGoesAndItsTextsComeBackWithIt() {
        drafts.type("content", "edited");
        drafts.expectDeletion("a");
        drafts.load(List.of(item("b", "B", "two")));
        assertEquals(List.of("b"), listed());
        assertFalse(drafts.isAnyChanged());
        drafts.load(List.of(item("a", "A", "one"), item("b", "B", "two")));
        drafts.select("a");
        assertEquals("edited", drafts.text("content"));
    }

    @Test
    void aNewThingIsListedWhileItHasTextsAndShownAfterItIsSaved() {
        drafts.select(ItemDrafts.NEW);
        assertEquals("before", drafts.text("type"));
        assertEquals(List.of("a", "b", ""), listed());
        drafts.select("a");
        assertEquals(List.of("a", "b"), listed());
        drafts.select(ItemDrafts.NEW);
        drafts.type("name", "C");
        drafts.select("a");
        assertEquals(List.of("a", "b", ""), listed());
        drafts.select(ItemDrafts.NEW);
        drafts.ask();
        drafts.saved(item("c", "C", ""));
        assertEquals("c", drafts.selected());
        assertTrue(drafts.isSaved());
        assertEquals(List.of("a", "b", "c"), listed());
        drafts.type("name", "D");
        assertFalse(drafts.isSaved());
    }

    @Test
    void whatIsTypedWhileASaveIsOnItsWayIsNotLost() {
        drafts.type("name", "first");
        assertTrue(drafts.ask());
        assertFalse(drafts.ask(), "One at a time");
        assertTrue(drafts.isAsking("a"));
        assertFalse(drafts.isAsking("b"));
        drafts.type("name", "second");
        drafts.saved(item("a", "first", "one"));
        assertEquals("second", drafts.text("name"));
        assertTrue(drafts.isChanged("a"));
        assertFalse(drafts.isAsking(null));
    }

    @Test
    void aSecretThatIsSavedIsForgotten() {
        drafts.type("password", "secret");
        drafts.ask();
        drafts.saved(item("a", "A", "one"));
        assertEquals("", drafts.text("password"));
    }

    @Test
    void aRefusalKeepsTheTextsAndSaysWhy() {
        drafts.type("name", "B");
        drafts.ask();
        drafts.select("b");
        drafts.refused("taken");
        assertNull(drafts.failure());
        drafts.select("a");
        assertEquals("taken", drafts.failure());
        assertEquals("B", drafts.text("name"));
        drafts.type("name", "C");
        assertNull(drafts.failure());
        drafts.fail("wrong");
        drafts.ask();
        assertNull(drafts.failure());
    }

    @Test
    void whatIsGivenUpIsAsStored() {
        drafts.type("name", "x");
        drafts.fail("wrong");
        drafts.discard();
        assertEquals("A", drafts.text("name"));
        assertNull(drafts.failure());
        drafts.select(ItemDrafts.NEW);
        drafts.type("name", "x");
        drafts.discard();
        assertNull(drafts.selected());
        assertEquals(List.of("a", "b"), listed());
    }

    @Test
    void boxesAreLinksThatComeAndGo() {
        drafts.load(List.of(new Item("a", "A", "", Map.of("tag:x", Item.TICKED, "tag:y", Item.TICKED))));
        drafts.type("tag:x", "");
        drafts.type("tag:z", Item.TICKED);
        drafts.type("name", "other");
        assertEquals(new LinkChanges(List.of("z"), List.of("x")), drafts.links("tag:"));
        assertTrue(drafts.isTicked("tag:y"));
        drafts.keepBoxes("tag:", Set.of("x", "y"));
        assertEquals(new LinkChanges(List.of(), List.of("x")), drafts.links("tag:"));
        assertEquals("other", drafts.text("name"));
    }
}
