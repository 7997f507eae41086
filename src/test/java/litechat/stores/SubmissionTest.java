package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.InteractionAdded;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubmissionTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    @Test
    void aQuestionWithoutAConversationBeginsOneThatIsNamedAfterItAndShown() {
        stores.server.next().pause(60_000);
        Interaction turn = stores.submit(null, "Why?\nReally why?", model);
        assertEquals("Why?", stores.only(ConversationAdded.class).conversation().title());
        assertEquals(
                turn.conversationId(),
                stores.only(ConversationAdded.class).conversation().id());
        assertNull(stores.only(PromptSubmitted.class).askedIn());
        assertEquals(
                turn.conversationId(), stores.last(SelectedItemChanged.class).itemId());
        assertEquals(1, stores.dump().table("conversations").size());
    }

    @Test
    void theQuestionIsOnTheDiskAsARunningTurnBeforeTheServerIsAsked() {
        stores.server.next().pause(60_000);
        stores.engine.failWriteAfter(0);
        stores.request(new SubmitPromptRequest(null, "Lost?", model));
        assertEquals(List.of(), stores.server.questions());
        Interaction turn = stores.submit(null, "Kept?", model);
        assertEquals(List.of("m | Kept?"), stores.server.questions());
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals("STREAMING", row.get("status"));
        assertEquals("message.user_assistant", row.get("type"));
        assertEquals("Kept?", row.attributes("prompt").get("content"));
        assertEquals(0.0, row.get("index"));
        assertEquals(RunningStores.START, row.get("createdAt"));
        assertEquals(model, row.attributes("metadata").get("modelId"));
        assertEquals(
                turn.conversationId(),
                stores.dump().row("appState", "turn:" + turn.id()).get("value"));
    }

    @Test
    void conversationTurnAndMarkAreOneTransaction() {
        stores.server.next().pause(60_000);
        int commits = stores.engine.writes();
        stores.submit(null, "Why?", model);
        // Three rows, and one commit for them all.
        assertEquals(4, stores.engine.writes() - commits);
    }

    @Test
    void aFurtherQuestionComesAfterTheLastOneAndMovesItsConversationUp() {
        stores.server.next().piece("1");
        stores.server.next().piece("2");
        String id = stores.submit(null, "First?", model).conversationId();
        stores.runUntilIdle();
        stores.addConversation("Newer");
        stores.runFor(1000);
        Interaction second = stores.submit(id, "Second?", model);
        assertEquals(1.0, second.index());
        assertEquals(List.of("First?", "Newer"), stores.titles());
        assertEquals(id, stores.last(ConversationUpdated.class).conversation().id());
        assertEquals(List.of("m | First?", "m | First? | 1 | Second?"), stores.server.questions());
        assertEquals(second, stores.last(InteractionAdded.class).interaction());
    }

    @Test
    void severalModelsAnswerAQuestionAtOnceAndTheFirstIsShown() {
        stores.server.next().piece("a").pause(1000);
        stores.server.next().piece("b").pause(2000);
        stores.request(new SubmitPromptRequest(null, null, "Why?", model, "", List.of(model)));
        assertEquals(2, stores.last(StreamingIdsChanged.class).conversationIds().size());
        assertEquals(2, stores.locks.held().size());
        stores.runUntilIdle();
        assertEquals(Set.of(), stores.locks.held());
        Interaction shown = stores.only(PromptSubmitted.class).turn();
        List<Attributes> rows = stores.dump().table("interactions");
        assertEquals(2, rows.size());
        assertEquals(1, stores.dump().table("conversations").size());
        for (Attributes row : rows) {
            assertEquals("COMPLETED", row.get("status"));
            boolean isShown = row.key("id").equals(shown.id());
            assertEquals(isShown ? "a" : "b", row.get("response"));
            assertEquals(isShown ? null : shown.id(), row.get("parentId"));
        }
        assertEquals(List.of("m | Why?", "m | Why?"), stores.server.questions());
    }

    @Test
    void aQuestionElsewhereDoesNotPullTheUserAway() {
        stores.server.next().pause(60_000);
        String other = stores.addConversation("Other");
        stores.submit(null, "New one?", model);
        assertEquals(other, stores.last(SelectedItemChanged.class).itemId());
        stores.request(new SelectItemRequest(null, null));
        stores.server.next().pause(60_000);
        Interaction shown = stores.submit(null, "Another?", model);
        assertEquals(
                shown.conversationId(), stores.last(SelectedItemChanged.class).itemId());
    }

    @Test
    void whichAnswersAreRunningIsTold() {
        stores.server.next().piece("1").pause(1000);
        Interaction turn = stores.submit(null, "Why?", model);
        assertEquals(
                Map.of(turn.id(), turn.conversationId()),
                stores.only(StreamingIdsChanged.class).conversationIds());
        assertEquals(Set.of(turn.id()), stores.locks.held());
        stores.runUntilIdle();
        assertEquals(Map.of(), stores.last(StreamingIdsChanged.class).conversationIds());
        assertEquals(Set.of(), stores.locks.held());
    }

    @Test
    void aFailedSaveOfAFirstQuestionHandsItBackAndLeavesNothing() {
        EveryFailure.of(
                failing -> {
                    String asked = failing.addServer();
                    failing.server.next().pause(60_000);
                    return new SubmitPromptRequest(null, "Why?", asked);
                },
                failing -> assertHandedBack(
                        failing,
                        new SubmissionFailed(
                                null, "Why?", FaultyEngine.failure().sentence())));
    }

    @Test
    void aFailedSaveOfAFurtherQuestionHandsItBackAndLeavesTheConversationAsItWas() {
        EveryFailure.of(
                failing -> {
                    String asked = failing.addServer();
                    String id = failing.addConversation("Here");
                    failing.runFor(1000);
                    failing.addConversation("Newer");
                    failing.server.next().pause(60_000);
                    return new SubmitPromptRequest(id, "Why?", asked);
                },
                failing -> {
                    assertEquals("Why?", failing.only(SubmissionFailed.class).content());
                    assertEquals(
                            List.of(FaultyEngine.failure().sentence()),
                            failing.told(),
                            "it is not shown where it was asked");
                });
    }

    @Test
    void aQuestionThatAFaultOfThePageKeepsFromBeingSavedIsHandedBackToo() {
        EventBus bus = new EventBus(stores.threads, (name, failure) -> null);
        List<SubmissionFailed> failed = new ArrayList<>();
        bus.on(SubmissionFailed.class, failed::add);
        Coordinator.connect(
                bus,
                List.of(new TurnActionStore(
                        bus,
                        () -> "id",
                        stores.threads,
                        stores.threads,
                        stores.locks,
                        stores.conversations,
                        stores.providers,
                        stores.running,
                        call -> {
                            throw new IllegalStateException("a fault");
                        })));
        bus.request(new SubmitPromptRequest(null, "Why?", model));
        stores.runUntilIdle();
        assertEquals(List.of(new SubmissionFailed(null, "Why?", "Something went wrong in this page: a fault")), failed);
        assertEquals(Set.of(), stores.locks.held());
    }

    @Test
    void aQuestionWhoseHistoryCannotBeReadIsHandedBackAndNothingIsSent() {
        String id = stores.addConversation("Here");
        Dump before = stores.dump();
        for (int read = 0; ; read++) {
            stores.events.clear();
            int reads = stores.engine.reads();
            stores.engine.failReadAfter(read);
            stores.server.next().pause(60_000);
            stores.request(new SubmitPromptRequest(id, "Why?", model));
            if (!stores.all(PromptSubmitted.class).isEmpty()) {
                assertTrue(read > 3, "Reads of the question were let fail");
                break;
            }
            assertEquals(read + 1, stores.engine.reads() - reads);
            SubmissionFailed failed = stores.only(SubmissionFailed.class);
            assertEquals(FaultyEngine.failure().sentence(), failed.error());
            assertEquals(before, stores.dump());
            assertEquals(List.of(), stores.server.questions());
            assertEquals(Set.of(), stores.locks.held());
        }
    }

    @Test
    void aQuestionThatCannotBeARowIsHandedBackAndItsLockReleased() {
        Dump before = stores.dump();
        stores.request(new SubmitPromptRequest("no id at all", "Why?", model));
        SubmissionFailed failed = stores.only(SubmissionFailed.class);
        assertEquals("Why?", failed.content());
        assertTrue(failed.error().startsWith("The conversationId "), failed.error());
        assertEquals(before, stores.dump());
        assertEquals(Set.of(), stores.locks.held());
    }

    private static void assertHandedBack(RunningStores failing, SubmissionFailed expected) {
        assertEquals(expected, failing.only(SubmissionFailed.class));
        assertEquals(List.of(), failing.all(PromptSubmitted.class));
        assertEquals(List.of(), failing.all(ConversationAdded.class));
        assertEquals(List.of(), failing.all(InteractionAdded.class));
        assertEquals(List.of(), failing.server.questions());
        assertEquals(1, failing.log.size());
    }

    @Test
    void aQuestionForAServerThatIsNoLongerSetUpIsHandedBack() {
        Dump before = stores.dump();
        stores.request(new SubmitPromptRequest(null, "Why?", "gone:m"));
        assertEquals("Why?", stores.only(SubmissionFailed.class).content());
        assertEquals(List.of(), stores.told(), "the composer tells it");
        assertEquals(1, stores.log.size());
        assertEquals(before, stores.dump());
        assertEquals(Set.of(), stores.locks.held());
    }

    @Test
    void aQuestionInAConversationThatAnotherTabDeletedIsHandedBack() {
        String id = stores.addConversation("Here");
        try (RunningStores other = stores.otherTab()) {
            other.request(new LoadConversationsRequest());
            other.request(new DeleteConversationRequest(id));
        }
        Dump before = stores.dump();
        stores.request(new SubmitPromptRequest(id, "Why?", model));
        assertEquals("Why?", stores.only(SubmissionFailed.class).content());
        assertEquals(before, stores.dump());
        assertEquals(Set.of(), stores.locks.held());
    }

    @Test
    void theStatusOfANewTurnIsStreaming() {
        stores.server.next().pause(60_000);
        stores.submit(null, "Why?", model);
        assertEquals(
                InteractionStatus.STREAMING,
                stores.only(InteractionAdded.class).interaction().status());
    }
}
