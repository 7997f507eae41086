package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.events.ConversationEvent.AddConversationRequest;
import litechat.events.ConversationEvent.ConversationKept;
import litechat.events.ConversationEvent.DeleteConversationForEverRequest;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.RestoreConversationRequest;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.InteractionEvent.ActRequest;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.StopInteractionRequest;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.Test;

class ConversationFailureTest {
    /** Three conversations, and an answered question in the one in the middle of the list. */
    private static String withMiddle(RunningStores stores) {
        String model = stores.addServer();
        stores.addConversation("Last");
        stores.runFor(10);
        stores.server.next().piece("Answer.");
        String middle = stores.addConversation("Middle");
        stores.submit(middle, "Question?", model);
        stores.runFor(2000);
        stores.addConversation("First");
        assertEquals(List.of("First", "Middle", "Last"), stores.titles());
        return middle;
    }

    @Test
    void aFailedSaveOfANewConversationLeavesNothingOfIt() {
        EveryFailure.of(stores -> {
            withMiddle(stores);
            return new AddConversationRequest("New");
        });
    }

    @Test
    void aFailedRenameRollsTheTitleBackInItsPlace() {
        EveryFailure.of(stores -> new UpdateConversationRequest(withMiddle(stores), Changes.of("title", "Renamed")));
    }

    @Test
    void aFailedDeletionKeepsTheConversationWithAllItsTurnsInItsPlace() {
        EveryFailure.of(stores -> new DeleteConversationRequest(withMiddle(stores)));
    }

    @Test
    void aFailedUndoCanBeTriedAgain() {
        EveryFailure.of(stores -> {
            String middle = withMiddle(stores);
            stores.request(new DeleteConversationRequest(middle));
            return new RestoreConversationRequest(middle);
        });
    }

    @Test
    void aRenameThatFailsWhileAnAnswerEndsDoesNotTakeTheLaterActivityBack() {
        try (RunningStores stores = new RunningStores()) {
            String model = stores.addServer();
            String id = stores.addConversation("Before");
            stores.server.next().piece("Answer.").pause(700);
            stores.threads.start(() -> {
                stores.threads.sleep(700);
                stores.bus.request(new UpdateConversationRequest(id, Changes.of("title", "After")));
            });
            stores.submit(id, "Question?", model);
            // The end of the answer is three rows and a commit; the renaming comes right behind it.
            stores.engine.failWriteAfter(4);
            stores.runUntilIdle();
            assertEquals(1, stores.told().size());
            assertEquals(List.of("Before"), stores.titles());
            assertSameOnDisk(stores);
        }
    }

    @Test
    void aDeletionThatFailsWhileAnAnswerArrivesKeepsWhatTheEndOfTheAnswerChanged() {
        try (RunningStores stores = new RunningStores()) {
            String id = halfAnswered(stores).conversationId();
            stores.bus.request(new DeleteConversationRequest(id));
            // The end of the answer is saved first.
            stores.threads.run();
            stores.runFor(10);
            stores.engine.failAllWrites();
            stores.runFor(100);
            stores.engine.mend();
            stores.runUntilIdle();
            assertEquals(1, stores.told().size());
            assertSameOnDisk(stores);
        }
    }

    @Test
    void aConversationWhoseAnswerCannotBeSavedCanBeDeletedForEverAndOthersOpened() {
        try (RunningStores stores = new RunningStores()) {
            String other = stores.addConversation("Other");
            String id = halfAnswered(stores).conversationId();
            stores.engine.failAllWrites();
            stores.bus.request(new DeleteConversationRequest(id));
            stores.runFor(1000);
            assertEquals(id, stores.only(ConversationKept.class).conversation().id());
            stores.bus.request(new SelectItemRequest(other, "conversation"));
            stores.runFor(100);
            assertEquals(other, stores.conversations.selected());
            stores.engine.mend();
            stores.bus.request(new DeleteConversationForEverRequest(id));
            stores.runUntilIdle();
            assertEquals(List.of("Other"), stores.titles());
            assertEquals(0, stores.dump().table("interactions").size());
            assertSameOnDisk(stores);
        }
    }

    /** A turn whose answer was stopped while nothing could be saved. */
    private static Interaction stoppedWithoutRoom(RunningStores stores) {
        Interaction turn = halfAnswered(stores);
        stores.engine.failAllWrites();
        stores.bus.request(new StopInteractionRequest(turn.id()));
        stores.runFor(5000);
        return turn;
    }

    private static Interaction halfAnswered(RunningStores stores) {
        String model = stores.addServer();
        stores.server.next().piece("Half").pause(60_000);
        Interaction turn = stores.submit(null, "Question?", model);
        stores.runFor(100);
        return turn;
    }

    @Test
    void whatCouldNotBeSavedGoesToTheTrashWithItsTurnOnceItCan() {
        try (RunningStores stores = new RunningStores()) {
            Interaction turn = stoppedWithoutRoom(stores);
            assertEquals("", stores.dump().row("interactions", turn.id()).get("response"));
            stores.engine.mend();
            stores.bus.request(new DeleteConversationRequest(turn.conversationId()));
            stores.runFor(100);
            stores.bus.request(new RestoreConversationRequest(turn.conversationId()));
            stores.runUntilIdle();
            assertEquals("Half", stores.dump().row("interactions", turn.id()).get("response"));
        }
    }

    @Test
    void aDeletedTurnWhoseEndWasSavedLateDoesNotComeBack() {
        try (RunningStores stores = new RunningStores()) {
            Interaction turn = stoppedWithoutRoom(stores);
            stores.engine.mend();
            stores.bus.request(new ActRequest("trash-turn", Attributes.of("id", turn.id())));
            stores.runFor(100);
            assertEquals(Map.of(), stores.last(StreamingIdsChanged.class).conversationIds());
            stores.events.clear();
            stores.runUntilIdle();
            assertEquals(List.of(), stores.all(InteractionCompleted.class));
            assertEquals(0, stores.dump().table("interactions").size());
        }
    }

    private static void assertSameOnDisk(RunningStores stores) {
        PersistenceService.bind(stores.database);
        List<Conversation> listed = stores.conversations.conversations();
        stores.request(new LoadConversationsRequest());
        assertEquals(stores.conversations.conversations(), listed);
    }
}
