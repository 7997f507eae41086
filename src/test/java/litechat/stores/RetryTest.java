package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.InteractionUpdated;
import litechat.events.InteractionEvent.RetryInteractionRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private Interaction failedTurn() {
        return failedTurn(stores, model);
    }

    private static Interaction failedTurn(RunningStores stores, String model) {
        stores.server.next().pause(100).refusal("It broke off");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        return turn;
    }

    private static Interaction brokenTurn(RunningStores stores, String model) {
        stores.server.next().thought("Hm").piece("Half").usage(3, 1).pause(100).refusal("It broke off");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        return turn;
    }

    @Test
    void aTurnThatFailedIsAnsweredAnewInItsPlace() {
        Interaction turn = failedTurn();
        stores.addConversation("Newer");
        stores.server.next().pause(1000).piece("Whole").usage(3, 1);
        stores.runFor(400);
        Timestamp again = stores.threads.now();
        stores.request(new RetryInteractionRequest(turn.id(), model));
        Interaction begun = stores.only(InteractionUpdated.class).interaction();
        assertEquals("", begun.response());
        assertEquals(InteractionStatus.STREAMING, begun.status());
        assertEquals(turn.index(), begun.index());
        assertNull(begun.endedAt());
        assertEquals(again, begun.startedAt());
        assertEquals(RunningStores.START, begun.createdAt());
        assertEquals(Map.of("modelId", model), begun.metadata().asMap(), "The error is gone");
        assertEquals(List.of("Why?", "Newer"), stores.titles());
        stores.runUntilIdle();
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals("Whole", row.get("response"));
        assertEquals("COMPLETED", row.get("status"));
        assertNull(row.attributes("metadata").get("error"));
        assertEquals(2, stores.all(InteractionCompleted.class).size());
        assertEquals(1, stores.dump().table("interactions").size());
    }

    @Test
    void whatHadArrivedStaysBesideTheNewAnswer() {
        Interaction turn = brokenTurn(stores, model);
        Attributes broken = stores.dump().row("interactions", turn.id());
        assertEquals("Half", broken.get("response"));
        stores.server.next().piece("Whole");
        stores.request(new RetryInteractionRequest(turn.id(), model));
        stores.runUntilIdle();
        Interaction again = stores.last(InteractionCompleted.class).interaction();
        assertEquals("Whole", again.response());
        assertEquals(turn.index(), again.index());
        Attributes kept = stores.dump().row("interactions", turn.id());
        for (String field : List.of("response", "status", "metadata", "prompt", "startedAt", "endedAt")) {
            assertEquals(broken.get(field), kept.get(field), field);
        }
        assertEquals(again.id(), kept.get("parentId"));
    }

    @Test
    void whatIsBeingAnsweredBesideIsNotAskedTwice() {
        Interaction turn = brokenTurn(stores, model);
        stores.server.next().piece("Whole").pause(1000);
        stores.request(new RetryInteractionRequest(turn.id(), model));
        Dump before = stores.dump();
        stores.request(new RetryInteractionRequest(turn.id(), model));
        assertEquals(before, stores.dump());
        stores.runUntilIdle();
        assertEquals(2, stores.server.questions().size());
    }

    @Test
    void anAnswerBesideThatCannotBeSavedLeavesTheTurnAsItWas() {
        EveryFailure.of(failing -> {
            String asked = failing.addServer();
            Interaction turn = brokenTurn(failing, asked);
            failing.server.next().pause(60_000);
            return new RetryInteractionRequest(turn.id(), asked);
        });
    }

    @Test
    void theServerIsAskedTheSameAgainWithoutWhatCameLater() {
        stores.server.next().piece("1");
        String id = stores.submit(null, "One?", model).conversationId();
        stores.runUntilIdle();
        stores.server.next().refusal("no");
        Interaction second = stores.submit(id, "Two?", model);
        stores.runUntilIdle();
        stores.server.next().piece("3");
        stores.submit(id, "Three?", model);
        stores.runUntilIdle();
        stores.server.next().piece("2");
        stores.request(new RetryInteractionRequest(second.id(), model));
        stores.runUntilIdle();
        assertEquals(
                List.of("m | One?", "m | One? | 1 | Two?", "m | One? | 1 | Two?\n\nThree?", "m | One? | 1 | Two?"),
                stores.server.questions());
    }

    @Test
    void whatIsBeingAnsweredIsNotAskedTwice() {
        Interaction turn = failedTurn();
        stores.server.next().piece("Whole").pause(1000);
        stores.request(new RetryInteractionRequest(turn.id(), model));
        Dump before = stores.dump();
        stores.request(new RetryInteractionRequest(turn.id(), model));
        assertEquals(before, stores.dump());
        stores.runUntilIdle();
        assertEquals(2, stores.server.questions().size());
    }

    @Test
    void aRetryThatCannotBeSavedLeavesTheTurnAsItWas() {
        EveryFailure.of(failing -> {
            String asked = failing.addServer();
            Interaction turn = failedTurn(failing, asked);
            failing.server.next().pause(60_000);
            return new RetryInteractionRequest(turn.id(), asked);
        });
    }

    @Test
    void aRetryWithoutAServerLeavesTheTurnAsItWas() {
        Interaction turn = failedTurn();
        Dump before = stores.dump();
        stores.request(new RetryInteractionRequest(turn.id(), "gone:m"));
        assertEquals(1, stores.told().size());
        assertEquals(before, stores.dump());
        assertEquals(Set.of(), stores.locks.held());
        assertEquals(List.of(), stores.running.all());
    }

    @Test
    void aRetryOfWhatIsGoneIsTold() {
        Dump before = stores.dump();
        stores.request(new RetryInteractionRequest("gone", model));
        assertEquals(1, stores.told().size());
        assertEquals(before, stores.dump());
        assertEquals(Set.of(), stores.locks.held());
    }
}
