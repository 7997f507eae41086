package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Timestamp;
import litechat.events.ConversationEvent.AddConversationRequest;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.ConversationsLoaded;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.LoadingStateChanged;
import litechat.events.ConversationEvent.RestoreConversationRequest;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.persistence.LiteChatDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConversationStoreTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    /** Puts rows on the disk behind the store's back. */
    private void stored(Conversation... conversations) {
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.conversations()), () -> database.conversations()
                .bulkPut(List.of(conversations)));
    }

    private static Conversation conversation(String id, String title, double updatedAt) {
        return Conversation.create(id, title, new Timestamp(updatedAt));
    }

    @Test
    void theLastActiveComesFirstAndEqualOnesAreInTheOrderOfTheirIds() {
        stored(
                conversation("b", "old b", 10),
                conversation("c", "newest", 30),
                conversation("a", "old a", 10),
                conversation("d", "middle", 20));
        stores.request(new LoadConversationsRequest());
        assertEquals(List.of("newest", "middle", "old a", "old b"), stores.titles());
        assertEquals(
                List.of("newest", "middle", "old a", "old b"),
                stores.only(ConversationsLoaded.class).conversations().stream()
                        .map(Conversation::title)
                        .toList());
    }

    @Test
    void ofManyConversationsTheFirstHundredComeAtOnceAndThenAll() {
        List<Conversation> many = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            many.add(conversation("c" + i, "title " + i, i));
        }
        stored(many.toArray(Conversation[]::new));
        stores.request(new LoadConversationsRequest());
        List<ConversationsLoaded> loaded = stores.all(ConversationsLoaded.class);
        assertEquals(
                List.of(100, 101),
                loaded.stream().map(one -> one.conversations().size()).toList());
        assertEquals("title 100", loaded.get(0).conversations().get(0).title());
        assertEquals("title 0", stores.titles().get(100));
    }

    @Test
    void loadingIsToldFromItsBeginningToItsEnd() {
        stores.request(new LoadConversationsRequest());
        assertEquals(
                List.of(new LoadingStateChanged(true, null), new LoadingStateChanged(false, null)),
                stores.all(LoadingStateChanged.class));
    }

    @Test
    void loadingThatFailsSaysWhyAndKeepsWhatWasThere() {
        stores.addConversation("Here");
        stores.engine.failReadAfter(0);
        stores.request(new LoadConversationsRequest());
        assertEquals(
                FaultyEngine.failure().sentence(),
                stores.last(LoadingStateChanged.class).error());
        assertEquals(List.of("Here"), stores.titles());
        assertEquals(List.of(FaultyEngine.failure().sentence()), stores.told());
    }

    @Test
    void aNewConversationIsSavedToldSelectedAndFirst() {
        stored(conversation("old", "Old", 10));
        stores.request(new LoadConversationsRequest());
        stores.request(new AddConversationRequest("New"));
        Conversation added = stores.only(ConversationAdded.class).conversation();
        assertEquals(RunningStores.START, added.createdAt());
        assertEquals(List.of("New", "Old"), stores.titles());
        assertEquals("New", stores.dump().row("conversations", added.id()).get("title"));
        assertEquals(new SelectedItemChanged(added.id(), "conversation"), stores.only(SelectedItemChanged.class));
        assertEquals(added.id(), stores.only(InteractionsLoaded.class).conversationId());
    }

    @Test
    void renamingChangesTheTitleAndNeitherThePlaceNorAnythingElse() {
        stored(new Conversation(
                "a",
                "Before",
                "p",
                Attributes.of("x", 1.0),
                "r",
                new Timestamp(5),
                new Timestamp(1),
                new Timestamp(20),
                null,
                Attributes.of("unknown", true)));
        stored(conversation("b", "Other", 30));
        Dump before = stores.dump();
        stores.request(new LoadConversationsRequest());
        stores.request(new UpdateConversationRequest("a", Changes.of("title", "After")));
        assertEquals(List.of("Other", "After"), stores.titles());
        assertEquals(
                "After", stores.only(ConversationUpdated.class).conversation().title());
        assertEquals(
                before.row("conversations", "a").with("title", "After"),
                stores.dump().row("conversations", "a"));
    }

    @Test
    void renamingWhatIsNotThereIsToldAndChangesNothing() {
        stores.addConversation("Here");
        Dump before = stores.dump();
        stores.request(new UpdateConversationRequest("gone", Changes.of("title", "After")));
        assertEquals(1, stores.told().size());
        assertEquals(before, stores.dump());
        assertEquals(List.of("Here"), stores.titles());
    }

    @Test
    void renamingWhatAnotherTabDeletedIsToldAndLeavesTheTitle() {
        String id = stores.addConversation("Here");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.conversations()), () -> database.conversations()
                .delete(id));
        stores.request(new UpdateConversationRequest(id, Changes.of("title", "After")));
        assertEquals(1, stores.told().size());
        assertEquals(List.of("Here"), stores.titles());
    }

    @Test
    void deletingTakesTheInteractionsAlongAndNobodyElses() {
        String model = stores.addServer();
        stores.server.next().piece("One.");
        stores.server.next().piece("Two.");
        String gone = stores.submit(null, "First?", model).conversationId();
        stores.request(new SelectItemRequest(null, null));
        String kept = stores.submit(null, "Second?", model).conversationId();
        stores.runUntilIdle();
        stores.request(new DeleteConversationRequest(gone));
        assertEquals(gone, stores.only(ConversationDeleted.class).conversation().id());
        assertEquals(List.of("Second?"), stores.titles());
        assertEquals(1, stores.dump().table("conversations").size());
        assertEquals(
                List.of(kept),
                stores.dump().table("interactions").stream()
                        .map(row -> row.get("conversationId"))
                        .toList());
    }

    @Test
    void undoBringsADeletedConversationBackExactly() {
        String model = stores.addServer();
        stores.server.next().piece("One.");
        stores.server.next().piece("Two.");
        String id = stores.submit(null, "First?", model).conversationId();
        stores.runUntilIdle();
        stores.submit(id, "Second?", model);
        stores.runUntilIdle();
        stores.addConversation("Later");
        Dump before = stores.dump();
        List<Conversation> listed = stores.conversations.conversations();
        stores.request(new DeleteConversationRequest(id));
        assertNotEquals(before, stores.dump());
        stores.request(new RestoreConversationRequest(id));
        assertEquals(before, stores.dump());
        assertEquals(listed, stores.conversations.conversations());
        assertEquals(id, stores.last(SelectedItemChanged.class).itemId());
        assertEquals(2, stores.last(InteractionsLoaded.class).interactions().size());
    }

    @Test
    void undoWorksOnce() {
        String id = stores.addConversation("Here");
        stores.request(new DeleteConversationRequest(id));
        stores.request(new RestoreConversationRequest(id));
        Dump before = stores.dump();
        stores.request(new RestoreConversationRequest(id));
        assertEquals(1, stores.told().size());
        assertEquals(before, stores.dump());
        assertEquals(List.of("Here"), stores.titles());
    }

    @Test
    void severalDeletedConversationsCanBeBroughtBackInAnyOrder() {
        String first = stores.addConversation("First");
        String second = stores.addConversation("Second");
        Dump before = stores.dump();
        stores.request(new DeleteConversationRequest(first));
        stores.request(new DeleteConversationRequest(second));
        stores.request(new RestoreConversationRequest(first));
        stores.request(new RestoreConversationRequest(second));
        assertEquals(before, stores.dump());
    }

    @Test
    void deletingWhatIsShownShowsNothingAndDeletingSomethingElseLeavesItShown() {
        String other = stores.addConversation("Other");
        String shown = stores.addConversation("Shown");
        stores.request(new DeleteConversationRequest(other));
        assertEquals(shown, stores.last(SelectedItemChanged.class).itemId());
        stores.request(new DeleteConversationRequest(shown));
        assertNull(stores.last(SelectedItemChanged.class).itemId());
    }

    @Test
    void selectingReadsTheTurnsAndSelectingNothingReadsNone() {
        String id = stores.addConversation("Here");
        stores.events.clear();
        stores.request(new SelectItemRequest(null, null));
        assertEquals(new SelectedItemChanged(null, null), stores.only(SelectedItemChanged.class));
        assertEquals(List.of(), stores.all(InteractionsLoaded.class));
        stores.request(new SelectItemRequest(id, "conversation"));
        assertEquals(new SelectedItemChanged(id, "conversation"), stores.last(SelectedItemChanged.class));
        assertEquals(id, stores.only(InteractionsLoaded.class).conversationId());
    }
}
