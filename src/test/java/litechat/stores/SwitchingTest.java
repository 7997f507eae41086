package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.RestoreConversationRequest;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.InteractionEvent.AnswerNoticeChanged;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.InteractionEvent.SaveStateChanged;
import litechat.events.InteractionEvent.StreamChunk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SwitchingTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private Interaction shown() {
        return stores.last(InteractionsLoaded.class).interactions().get(0);
    }

    @Test
    void switchingAwayAndBackInTheMiddleOfAnAnswerLosesNothing() {
        stores.server.next().piece("one ").pause(500).piece("two ").pause(500).piece("three");
        String other = stores.addConversation("Other");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.request(new SelectItemRequest(other, "conversation"));
        assertEquals(List.of(), stores.last(InteractionsLoaded.class).interactions());
        stores.runFor(600);
        stores.request(new SelectItemRequest(turn.conversationId(), "conversation"));
        assertEquals("one two ", shown().response(), "What has not been saved yet is shown as well");
        assertEquals(InteractionStatus.STREAMING, shown().status());
        stores.events.clear();
        stores.runUntilIdle();
        assertEquals(
                List.of("three"),
                stores.all(StreamChunk.class).stream().map(StreamChunk::chunk).toList());
        assertEquals(
                "one two three",
                stores.only(InteractionCompleted.class).interaction().response());
    }

    @Test
    void whatWasToldOfAnAnswerIsToldAgainWhenItsConversationIsShownAgain() {
        stores.server
                .next()
                .piece("one ")
                .notice("Waits for 60 seconds.")
                .pause(60_000)
                .notice(null)
                .piece("two");
        String other = stores.addConversation("Other");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.engine.failAllWrites();
        stores.runFor(2_000);
        String failure = stores.last(SaveStateChanged.class).error();
        stores.request(new SelectItemRequest(other, "conversation"));
        stores.events.clear();
        stores.request(new SelectItemRequest(turn.conversationId(), "conversation"));
        assertEquals(
                new AnswerNoticeChanged(turn.id(), "Waits for 60 seconds."), stores.last(AnswerNoticeChanged.class));
        assertEquals(new SaveStateChanged(turn.id(), failure), stores.last(SaveStateChanged.class));
        stores.events.clear();
        stores.request(new SelectItemRequest(other, "conversation"));
        assertEquals(List.of(), stores.all(AnswerNoticeChanged.class));
    }

    @Test
    void anAnswerThatEndsElsewhereIsWholeWhenItsConversationIsOpened() {
        stores.server.next().piece("one ").pause(500).piece("two");
        String other = stores.addConversation("Other");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.request(new SelectItemRequest(other, "conversation"));
        stores.runUntilIdle();
        stores.request(new SelectItemRequest(turn.conversationId(), "conversation"));
        assertEquals(stores.only(InteractionCompleted.class).interaction(), shown());
        assertEquals("one two", shown().response());
    }

    @Test
    void anAnswerWhoseEndIsNotSavedYetIsShownAsItEnded() {
        stores.server.next().piece("All").pause(100);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.engine.failAllWrites();
        stores.runFor(500);
        assertEquals("", stores.dump().row("interactions", turn.id()).get("response"));
        stores.request(new SelectItemRequest(turn.conversationId(), "conversation"));
        assertEquals("All", shown().response());
    }

    @Test
    void whatIsChosenWhileAConversationIsDeletedIsShownAtOnceAndStays() {
        String deleted = stores.addConversation("Deleted");
        String other = stores.addConversation("Other");
        stores.request(new SelectItemRequest(deleted, "conversation"));
        stores.engine.delayNextTransaction(3_000);
        stores.request(new DeleteConversationRequest(deleted));
        stores.request(new SelectItemRequest(other, "conversation"));
        stores.runFor(100);
        assertEquals(other, stores.last(SelectedItemChanged.class).conversationId());
        stores.runUntilIdle();
        assertEquals(List.of("Other"), stores.titles());
        assertEquals(other, stores.last(SelectedItemChanged.class).conversationId());
    }

    @Test
    void aConversationThatIsChosenAgainWhileItIsDeletedIsNotShownAfterwards() {
        String deleted = stores.addConversation("Deleted");
        stores.request(new SelectItemRequest(null, null));
        stores.engine.delayNextTransaction(3_000);
        stores.request(new DeleteConversationRequest(deleted));
        stores.request(new SelectItemRequest(deleted, "conversation"));
        assertEquals(deleted, stores.last(SelectedItemChanged.class).conversationId());
        stores.runUntilIdle();
        assertNull(stores.last(SelectedItemChanged.class).conversationId());
    }

    @Test
    void whatIsChosenWhileADeletionIsTakenBackStays() {
        String deleted = stores.addConversation("Deleted");
        String other = stores.addConversation("Other");
        stores.request(new DeleteConversationRequest(deleted));
        stores.engine.delayNextTransaction(3_000);
        stores.request(new RestoreConversationRequest(deleted));
        stores.request(new SelectItemRequest(null, null));
        stores.request(new SelectItemRequest(other, "conversation"));
        stores.runUntilIdle();
        assertEquals(2, stores.titles().size());
        assertEquals(other, stores.last(SelectedItemChanged.class).conversationId());
    }

    @Test
    void turnsAreShownInTheirOrder() {
        stores.server.next().piece("1");
        stores.server.next().piece("2");
        stores.server.next().piece("3").pause(60_000);
        String id = stores.submit(null, "One?", model).conversationId();
        stores.runUntilIdle();
        stores.submit(id, "Two?", model);
        stores.runUntilIdle();
        stores.submit(id, "Three?", model);
        stores.request(new SelectItemRequest(id, "conversation"));
        assertEquals(
                List.of("1", "2", "3"),
                stores.last(InteractionsLoaded.class).interactions().stream()
                        .map(Interaction::response)
                        .toList());
    }

    @Test
    void deletingAConversationWhileItsAnswerArrivesAndUndoingItLeavesNoRunningRow() {
        stores.server.next().piece("Half").pause(3_600_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(300);
        stores.request(new DeleteConversationRequest(turn.conversationId()));
        stores.runUntilIdle();
        assertEquals(List.of(), stores.dump().table("interactions"));
        assertEquals(List.of(), stores.dump().table("conversations"));
        assertEquals(List.of(), stores.titles());
        stores.request(new RestoreConversationRequest(turn.conversationId()));
        assertEquals("CANCELLED", stores.dump().row("interactions", turn.id()).get("status"));
        assertEquals("Half", shown().response());
        assertEquals(InteractionStatus.CANCELLED, shown().status());
        assertEquals(List.of("Why?"), stores.titles());
        assertEquals(1, stores.dump().table("appState").size(), "Only the chosen model");
        assertEquals(
                stores.dump().row("conversations", turn.conversationId()).get("updatedAt"),
                stores.conversations.conversations().get(0).updatedAt());
    }
}
