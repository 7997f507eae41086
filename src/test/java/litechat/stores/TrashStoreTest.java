package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import litechat.domain.TrashEntry;
import litechat.events.ConversationEvent.ConversationDeleted;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.events.TrashEvent.LoadTrashRequest;
import litechat.events.TrashEvent.PurgeExpiredRequest;
import litechat.events.TrashEvent.PurgeRequest;
import litechat.events.TrashEvent.Purged;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.events.TrashEvent.Restored;
import litechat.events.TrashEvent.TrashLoaded;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrashStoreTest {
    private static final double DAY = 86_400_000;

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private TrashEntry delete(String title) {
        return delete(stores, title);
    }

    private static TrashEntry delete(RunningStores stores, String title) {
        String id = stores.addConversation(title);
        stores.request(new DeleteConversationRequest(id));
        return Objects.requireNonNull(stores.last(ConversationDeleted.class).entry());
    }

    private List<TrashEntry> entries() {
        stores.request(new LoadTrashRequest());
        return stores.last(TrashLoaded.class).entries();
    }

    @Test
    void whatWasDeletedIsListedTheLastFirst() {
        TrashEntry first = delete("First");
        stores.runFor(1000);
        TrashEntry second = delete("Second");
        assertEquals(List.of(second, first), entries());
        assertEquals("conversation", first.kind());
        assertEquals("First", first.title());
    }

    @Test
    void whatIsRestoredIsToldAndNoLongerListed() {
        TrashEntry entry = delete("Back");
        stores.request(new RestoreRequest(entry.id()));
        assertEquals(List.of(), stores.last(TrashLoaded.class).entries());
        assertEquals(new Restored(entry), stores.only(Restored.class));
        assertEquals(1, PersistenceService.loadConversations().size());
        assertEquals(List.of(), stores.told());
    }

    @Test
    void whatIsPurgedIsGoneAndItsSizeTold() {
        TrashEntry first = delete("First");
        TrashEntry second = delete("Second");
        stores.request(new PurgeRequest(List.of(first.id(), second.id())));
        assertEquals(new Purged(2, first.bytes() + second.bytes()), stores.only(Purged.class));
        assertTrue(first.bytes() > 0);
        assertEquals(List.of(), stores.last(TrashLoaded.class).entries());
        assertEquals(List.of(), stores.dump().table("trash"));
    }

    @Test
    void afterItsDaysAnEntryIsGoneForGoodButNotWhileThePageStarts() {
        delete("Old");
        stores.runFor((int) (2 * DAY));
        TrashEntry recent = delete("Recent");
        stores.request(new SetSettingRequest("trashDays", 1.0));
        stores.request(new PurgeExpiredRequest());
        assertEquals(2, entries().size(), "not at once");
        stores.runUntilIdle();
        assertEquals(List.of(recent), entries());
    }

    @Test
    void thirtyDaysAreKeptIfNothingElseIsSet() {
        TrashEntry entry = delete("Old");
        stores.runFor((int) (20 * DAY));
        stores.request(new PurgeExpiredRequest());
        stores.runUntilIdle();
        assertEquals(List.of(entry), entries());
    }

    @Test
    void aRestoreOrPurgeThatFailsChangesNothing() {
        EveryFailure.of(failing -> new RestoreRequest(delete(failing, "Kept").id()));
        EveryFailure.of(
                failing -> new PurgeRequest(List.of(delete(failing, "Kept").id())));
    }

    @Test
    void aConversationThatIsGoneWhenTheListIsReadAgainIsNotShownAnyLonger() {
        String id = stores.addConversation("Shown");
        stores.request(new SelectItemRequest(id, "conversation"));
        PersistenceService.deleteConversation(id);
        stores.request(new LoadConversationsRequest());
        assertEquals(null, stores.last(SelectedItemChanged.class).itemId());
    }
}
