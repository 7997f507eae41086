package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.events.ConversationEvent.DeleteConversationRequest;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.SaveStateChanged;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SaveFailureTest {
    private static final String FULL = FaultyEngine.failure().sentence();

    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private Object onDisk(Interaction turn) {
        return String.valueOf(stores.dump().row("interactions", turn.id()).get("response"));
    }

    private ScriptedProtocol.Answer longAnswer(int pieces) {
        ScriptedProtocol.Answer answer = stores.server.next();
        for (int i = 0; i < pieces; i++) {
            answer.piece("x").pause(100);
        }
        return answer;
    }

    @Test
    void textThatCannotBeSavedIsToldOnceAndTriedUntilItIsSaved() {
        longAnswer(100);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(1000);
        stores.engine.failAllWrites();
        stores.runFor(5000);
        assertEquals(List.of(new SaveStateChanged(turn.id(), FULL)), stores.all(SaveStateChanged.class));
        assertTrue(stores.running.isAnyUnsaved());
        stores.engine.mend();
        stores.runFor(1000);
        assertFalse(stores.running.isAnyUnsaved());
        assertEquals(
                List.of(new SaveStateChanged(turn.id(), FULL), new SaveStateChanged(turn.id(), null)),
                stores.all(SaveStateChanged.class));
        assertTrue(String.valueOf(onDisk(turn)).length() >= 60);
        stores.runUntilIdle();
        assertEquals("x".repeat(100), onDisk(turn));
        assertEquals(2, stores.all(SaveStateChanged.class).size());
        assertEquals(
                InteractionStatus.COMPLETED,
                stores.only(InteractionCompleted.class).interaction().status());
    }

    @Test
    void aServerThatGoesOnIsNotHeldUpByAFullDisk() {
        longAnswer(50);
        stores.submit(null, "Why?", model);
        stores.engine.failAllWrites();
        stores.runFor(10_000);
        assertEquals("x".repeat(50), stores.running.all().get(0).interaction().response());
    }

    @Test
    void anEndIsSavedAfterAnEarlierTextThatIsOnItsWay() {
        stores.server.next().piece("Half").pause(1000).piece(" and more").pause(100);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(700);
        stores.engine.delayNextTransaction(3000);
        stores.runUntilIdle();
        assertEquals("Half and more", onDisk(turn));
        assertEquals("COMPLETED", stores.dump().row("interactions", turn.id()).get("status"));
    }

    @Test
    void anEndThatCannotBeSavedIsToldOnceAndTriedUntilItIsSaved() {
        stores.server.next().piece("All").pause(100);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.engine.failAllWrites();
        stores.runFor(200_000);
        assertEquals(List.of(), stores.all(InteractionCompleted.class));
        assertEquals(
                Map.of(turn.id(), turn.conversationId()),
                stores.last(StreamingIdsChanged.class).conversationIds());
        assertEquals(Set.of(turn.id()), stores.locks.held());
        assertEquals(List.of(new SaveStateChanged(turn.id(), FULL)), stores.all(SaveStateChanged.class));
        stores.engine.mend();
        stores.runUntilIdle();
        assertEquals("All", onDisk(turn));
        assertEquals("COMPLETED", stores.dump().row("interactions", turn.id()).get("status"));
        assertEquals(new SaveStateChanged(turn.id(), null), stores.last(SaveStateChanged.class));
        assertEquals(
                "All", stores.only(InteractionCompleted.class).interaction().response());
    }

    @Test
    void wheneverAWriteFailsDuringAnAnswerItsEndIsWhole() {
        int writes = writesOfAnAnswer(-1);
        assertTrue(writes > 5);
        for (int write = 0; write < writes; write++) {
            writesOfAnAnswer(write);
        }
    }

    private static int writesOfAnAnswer(int failing) {
        try (RunningStores own = new RunningStores()) {
            String asked = own.addServer();
            own.server
                    .next()
                    .piece("One ")
                    .pause(1000)
                    .piece("two ")
                    .pause(1000)
                    .piece("three");
            Interaction turn = own.submit(null, "Why?", asked);
            int before = own.engine.writes();
            if (failing >= 0) {
                own.engine.failWriteAfter(failing);
            }
            own.runUntilIdle();
            int writes = own.engine.writes() - before;
            var row = own.dump().row("interactions", turn.id());
            assertEquals("One two three", row.get("response"), "write " + failing);
            assertEquals("COMPLETED", row.get("status"), "write " + failing);
            assertEquals(failing < 0 ? 0 : 2, own.all(SaveStateChanged.class).size(), "write " + failing);
            assertEquals(
                    own.only(InteractionCompleted.class).interaction().endedAt(),
                    own.dump().row("conversations", turn.conversationId()).get("updatedAt"),
                    "write " + failing);
            return writes;
        }
    }

    @Test
    void anAnswerWhoseConversationAnotherTabDeletesStopsAndStaysDeleted() {
        longAnswer(1000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(500);
        try (RunningStores other = stores.otherTab()) {
            other.request(new LoadConversationsRequest());
            other.request(new DeleteConversationRequest(turn.conversationId()));
        }
        stores.runFor(2000);
        assertEquals(Map.of(), stores.last(StreamingIdsChanged.class).conversationIds());
        assertEquals(List.of(), stores.dump().table("interactions"));
        assertEquals(List.of(), stores.dump().table("conversations"));
        assertEquals(List.of(), stores.all(SaveStateChanged.class));
        assertEquals(Set.of(), stores.locks.held());
        stores.runUntilIdle();
    }
}
