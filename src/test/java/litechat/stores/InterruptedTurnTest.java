package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.PromptTurn;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.InteractionEvent.LoadInteractionsRequest;
import litechat.events.InteractionEvent.RepairInterruptedRequest;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.TurnService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InterruptedTurnTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    /** A turn whose page dies three seconds after its first piece. */
    private Interaction runningTurn() {
        stores.server.next().piece("Half").pause(3_600_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(3000);
        return turn;
    }

    private static void assertInterrupted(RunningStores stores, String turnId) {
        Attributes row = stores.dump().row("interactions", turnId);
        assertEquals("CANCELLED", row.get("status"));
        assertEquals("Half", row.get("response"));
        assertEquals(true, row.attributes("metadata").get("interrupted"));
        assertEquals(stores.threads.now(), row.get("endedAt"));
        assertTrue(stores.dump().table("appState").stream()
                .noneMatch(state -> String.valueOf(state.get("key")).startsWith("turn:")));
    }

    @Test
    void afterACrashTheOpenedConversationShowsThePartialAnswerAsInterrupted() {
        Interaction turn = runningTurn();
        try (RunningStores later = stores.afterCrash()) {
            later.request(new SelectItemRequest(turn.conversationId(), "conversation"));
            Interaction shown =
                    later.only(InteractionsLoaded.class).interactions().get(0);
            assertEquals("Half", shown.response());
            assertEquals(InteractionStatus.CANCELLED, shown.status());
            assertTrue(shown.metadata().isTrue("interrupted"));
            assertEquals(model, shown.metadata().get("modelId"));
            assertInterrupted(later, turn.id());
        }
    }

    @Test
    void afterACrashTheNextStartRepairsTurnsThatNobodyOpens() {
        Interaction turn = runningTurn();
        try (RunningStores later = stores.afterCrash()) {
            later.request(new RepairInterruptedRequest());
            assertInterrupted(later, turn.id());
            Dump repaired = later.dump();
            later.request(new RepairInterruptedRequest());
            assertEquals(repaired, later.dump());
        }
    }

    @Test
    void anAnswerThatAnotherTabIsReceivingIsLeftToIt() {
        Interaction turn = runningTurn();
        Dump before = stores.dump();
        try (RunningStores other = stores.otherTab()) {
            other.request(new RepairInterruptedRequest());
            other.request(new LoadInteractionsRequest(turn.conversationId()));
            assertEquals(before, other.dump());
            assertEquals(
                    InteractionStatus.STREAMING,
                    other.only(InteractionsLoaded.class).interactions().get(0).status());
        }
    }

    @Test
    void anAnswerThatThisTabIsReceivingIsLeftAlone() {
        Interaction turn = runningTurn();
        Dump before = stores.dump();
        stores.locks.hold(turn.id()).release(); // even where locks do not work
        stores.request(new RepairInterruptedRequest());
        stores.request(new LoadInteractionsRequest(turn.conversationId()));
        assertEquals(before, stores.dump());
    }

    @Test
    void aRunningRowWithoutAMarkIsRepairedWhenItIsOpened() {
        Interaction turn = runningTurn();
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.appState()), () -> database.appState().clear());
        try (RunningStores later = stores.afterCrash()) {
            later.request(new LoadInteractionsRequest(turn.conversationId()));
            assertInterrupted(later, turn.id());
        }
    }

    @Test
    void aMarkWhoseTurnHasEndedOrIsGoneIsTakenAwayAndNothingElse() {
        Interaction turn = runningTurn();
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.interactions(), database.appState()), () -> {
            database.interactions().update(turn.id(), Changes.of("status", "COMPLETED"));
            database.appState().put(new AppState("turn:gone", turn.conversationId(), Attributes.NONE));
        });
        try (RunningStores later = stores.afterCrash()) {
            Dump before = later.dump();
            later.request(new RepairInterruptedRequest());
            assertEquals(before.table("interactions"), later.dump().table("interactions"));
            assertEquals(before.table("conversations"), later.dump().table("conversations"));
            assertEquals(1, later.dump().table("appState").size(), "Only the chosen model");
        }
    }

    @Test
    void aRepairThatFailsChangesNothingAndIsDoneTheNextTime() {
        EveryFailure.of(failing -> {
            leaveRunning(failing);
            return new RepairInterruptedRequest();
        });
        EveryFailure.of(failing -> {
            leaveRunning(failing);
            return new LoadInteractionsRequest("c");
        });
    }

    private static void leaveRunning(RunningStores stores) {
        Conversation conversation = Conversation.create("c", "Why?", RunningStores.START);
        PromptTurn prompt = PromptTurn.of("t", "Why?", "p:m");
        TurnService.start(
                conversation, Interaction.start("c", 0, prompt, RunningStores.START), RunningStores.START, null);
        stores.request(new LoadConversationsRequest());
    }
}
