package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import litechat.events.InteractionEvent.FlushStreamsRequest;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.StopInteractionRequest;
import litechat.events.InteractionEvent.StreamChunk;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerStreamTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private Object onDisk(Interaction turn) {
        return String.valueOf(stores.dump().row("interactions", turn.id()).get("response"));
    }

    private Interaction completed() {
        return stores.only(InteractionCompleted.class).interaction();
    }

    @Test
    void anAnswerArrivesInItsPiecesAndEndsCompletedWithItsUsage() {
        stores.server
                .next()
                .piece("Be")
                .pause(100)
                .piece("cause")
                .pause(100)
                .piece(" so.")
                .usage(3, 2);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals(
                List.of("Be", "cause", " so."),
                stores.all(StreamChunk.class).stream().map(StreamChunk::chunk).toList());
        Interaction end = completed();
        assertEquals("Because so.", end.response());
        assertEquals(InteractionStatus.COMPLETED, end.status());
        assertEquals(RunningStores.START.plusMillis(200), end.endedAt());
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals("Because so.", row.get("response"));
        assertEquals("COMPLETED", row.get("status"));
        assertEquals(end.endedAt(), row.get("endedAt"));
        assertEquals(RunningStores.START, row.get("startedAt"));
        assertEquals(
                Map.of(
                        "modelId", model,
                        "promptTokens", 3.0,
                        "completionTokens", 2.0,
                        "totalTokens", 5.0,
                        "timeToFirstToken", 0.0,
                        "generationTime", 200.0,
                        "finishReason", "stop"),
                row.attributes("metadata").asMap());
    }

    @Test
    void theEndMovesTheConversationUpOnTheDiskAndInTheList() {
        stores.server.next().piece("1").pause(500);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(100);
        stores.addConversation("Newer");
        assertEquals(List.of("Newer", "Why?"), stores.titles());
        stores.runUntilIdle();
        assertEquals(List.of("Why?", "Newer"), stores.titles());
        assertEquals(
                RunningStores.START.plusMillis(500),
                stores.dump().row("conversations", turn.conversationId()).get("updatedAt"));
    }

    @Test
    void nothingRunsInTheDatabaseAfterTheEnd() {
        stores.server.next().piece("1");
        stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertTrue(stores.dump().table("appState").stream()
                .noneMatch(row -> String.valueOf(row.get("key")).startsWith("turn:")));
        assertEquals(0, stores.threads.alive());
        assertEquals(Set.of(), stores.locks.held());
    }

    @Test
    void whatHasArrivedIsOnTheDiskASecondLaterWhileTheServerGoesOn() {
        ScriptedProtocol.Answer answer = stores.server.next();
        for (int i = 0; i < 100; i++) {
            answer.piece("x").pause(70);
        }
        Interaction turn = stores.submit(null, "Why?", model);
        for (int second = 1; second <= 6; second++) {
            int arrivedBefore = stores.all(StreamChunk.class).size();
            stores.runFor(1000);
            assertTrue(String.valueOf(onDisk(turn)).length() >= arrivedBefore, "second " + second);
            assertEquals(
                    "STREAMING", stores.dump().row("interactions", turn.id()).get("status"));
        }
        assertNull(stores.dump().row("interactions", turn.id()).get("endedAt"));
    }

    @Test
    void whatArrivedJustBeforeTheServerFellSilentIsOnTheDiskASecondLater() {
        stores.server.next().piece("one ").pause(850).piece("two").pause(3_600_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(850);
        stores.runFor(1000);
        assertEquals("one two", onDisk(turn));
        int writes = stores.engine.writes();
        stores.runFor(60_000);
        assertEquals(writes, stores.engine.writes(), "Nothing new, nothing to save");
    }

    @Test
    void savingWhatHasArrivedDoesNotTouchTheConversation() {
        stores.server.next().piece("one").pause(3_600_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(5000);
        assertEquals("one", onDisk(turn));
        assertEquals(
                RunningStores.START,
                stores.dump().row("conversations", turn.conversationId()).get("updatedAt"));
    }

    @Test
    void whenThePageMayGoAwayEverythingIsSavedAtOnce() {
        stores.server.next().piece("one").pause(3_600_000);
        stores.server.next().piece("two").pause(3_600_000);
        Interaction first = stores.submit(null, "Why?", model);
        Interaction second = stores.submit(null, "How?", model);
        stores.runFor(10);
        assertEquals("", onDisk(first));
        stores.request(new FlushStreamsRequest());
        assertEquals("one", onDisk(first));
        assertEquals("two", onDisk(second));
    }

    @Test
    void stoppingKeepsWhatHasArrivedAndEndsCancelled() {
        stores.server.next().piece("Half").pause(3_600_000).piece("Whole");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(100);
        stores.request(new StopInteractionRequest(turn.id()));
        stores.runFor(100);
        assertEquals("Half", completed().response());
        assertEquals(InteractionStatus.CANCELLED, completed().status());
        assertFalse(completed().metadata().isTrue("interrupted"));
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals("CANCELLED", row.get("status"));
        assertEquals("Half", row.get("response"));
        assertEquals(Map.of(), stores.last(StreamingIdsChanged.class).conversationIds());
        stores.runUntilIdle();
    }

    @Test
    void stoppingBeforeAnythingArrivedKeepsTheQuestion() {
        stores.server.next().pause(3_600_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.request(new StopInteractionRequest(turn.id()));
        stores.runUntilIdle();
        assertEquals("", completed().response());
        assertEquals(InteractionStatus.CANCELLED, completed().status());
        assertEquals(1, stores.dump().table("interactions").size());
    }

    @Test
    void stoppingAnAnswerThatHasEndedChangesNothing() {
        stores.server.next().piece("All");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        Dump before = stores.dump();
        stores.request(new StopInteractionRequest(turn.id()));
        stores.runUntilIdle();
        assertEquals(before, stores.dump());
    }

    @Test
    void aRefusalEndsInAnErrorThatIsKept() {
        stores.server.next().refusal("Server refuses the key");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals(InteractionStatus.ERROR, completed().status());
        Attributes row = stores.dump().row("interactions", turn.id());
        assertEquals("ERROR", row.get("status"));
        assertEquals("Server refuses the key", row.attributes("metadata").get("error"));
        assertEquals("Why?", row.attributes("prompt").get("content"));
    }

    @Test
    void anErrorInTheMiddleKeepsWhatHadArrived() {
        stores.server.next().piece("Half").pause(100).refusal("It broke off");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals("Half", completed().response());
        assertEquals("Half", onDisk(turn));
        assertEquals("It broke off", completed().metadata().get("error"));
        assertEquals(RunningStores.START.plusMillis(100), completed().endedAt());
    }

    @Test
    void anAnswerThatFailsInAnUnforeseenWayDoesNotRunForEver() {
        stores.server.next().piece("Half").failure(new IllegalStateException("a fault of the program"));
        AssertionError error = assertThrows(AssertionError.class, () -> stores.submit(null, "Why?", model));
        assertInstanceOf(IllegalStateException.class, error.getCause(), "The program's log gets it");
        stores.runUntilIdle();
        Interaction turn = completed();
        assertEquals("ERROR", stores.dump().row("interactions", turn.id()).get("status"));
        assertEquals("Half", onDisk(turn));
        assertEquals(Set.of(), stores.locks.held());
    }

    @Test
    void answersInTwoConversationsArriveBesideEachOther() {
        stores.server.next().piece("a").pause(300).piece("b");
        stores.server.next().piece("1").pause(100).piece("2");
        Interaction slow = stores.submit(null, "Slow?", model);
        Interaction quick = stores.submit(null, "Quick?", model);
        stores.runUntilIdle();
        assertEquals(
                List.of(quick.id(), slow.id()),
                stores.all(InteractionCompleted.class).stream()
                        .map(end -> end.interaction().id())
                        .toList());
        assertEquals("ab", onDisk(slow));
        assertEquals("12", onDisk(quick));
        Timestamp slowEnd = RunningStores.START.plusMillis(300);
        assertEquals(
                slowEnd, stores.last(InteractionCompleted.class).interaction().endedAt());
    }

    @Test
    void theTimeToTheFirstWordIsKeptAndAThoughtIsAWordToo() {
        stores.server.next().pause(300).thought("Hm").pause(400).piece("So.");
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        Attributes metadata = stores.dump().row("interactions", turn.id()).attributes("metadata");
        assertEquals(300.0, metadata.get("timeToFirstToken"));
        assertEquals(700.0, metadata.get("generationTime"));
        stores.server.next().pause(300).refusal("No");
        Interaction failed = stores.submit(null, "And?", model);
        stores.runUntilIdle();
        assertFalse(stores.dump()
                .row("interactions", failed.id())
                .attributes("metadata")
                .asMap()
                .containsKey("timeToFirstToken"));
    }
}
