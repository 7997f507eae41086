package litechat.ui.state;

import static litechat.ui.state.Rows.answered;
import static litechat.ui.state.Rows.arriving;
import static litechat.ui.state.Rows.turn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns();

    private List<String> ids() {
        return turns.last(100).stream().map(Turn::id).toList();
    }

    private String text(String id) {
        Turn turn = turns.find(id);
        assertNotNull(turn);
        return turn.text();
    }

    @Test
    void aConversationIsNotCalledEmptyBeforeItIsLoaded() {
        assertTrue(turns.isEmpty());
        turns.show("a");
        assertFalse(turns.isEmpty());
        assertFalse(turns.isLoaded());
        turns.load("a", List.of());
        assertTrue(turns.isEmpty());
        assertTrue(turns.isLoaded());
    }

    @Test
    void anAnswerThatIsAsLongAsItMayBeIsKnownToBeCutOff() {
        turns.show("a");
        for (String reason :
                List.of("length", "max_tokens", "MAX_TOKENS", "model_length", "stop", "end_turn", "STOP")) {
            Interaction turn = turn(reason, "a", 0);
            Attributes metadata = turn.metadata().with("finishReason", reason);
            turns.put(turn.with("x", InteractionStatus.COMPLETED, new Timestamp(2000), metadata));
            Turn shown = turns.find(reason);
            assertNotNull(shown);
            assertEquals(!reason.toLowerCase(Locale.ROOT).matches("stop|end_turn"), shown.isCutOff(), reason);
        }
    }

    @Test
    void turnsOfAnotherConversationAreNotTaken() {
        turns.show("a");
        assertFalse(turns.load("b", List.of(turn("1", "b", 0))));
        assertFalse(turns.put(turn("1", "b", 0)));
        assertFalse(turns.append("1", "text"));
        assertEquals(List.of(), ids());
    }

    @Test
    void turnsStandByTheirIndexAndAlternativesAreLeftOut() {
        turns.show("a");
        Interaction hidden = turn("h", "a", -1);
        turns.load("a", List.of(turn("2", "a", 1), hidden, turn("1", "a", 0)));
        turns.put(turn("4", "a", 3));
        turns.put(turn("3", "a", 2));
        assertEquals(List.of("1", "2", "3", "4"), ids());
        assertEquals(2, turns.last(2).size());
        assertEquals("3", turns.last(2).get(0).id());
    }

    @Test
    void theVersionsOfATurnAreItAndWhatStandsBesideItInTheOrderOfTheirAge() {
        turns.show("a");
        Interaction first = turn("1", "a", 0);
        Interaction second = turn("2", "a", 1);
        turns.load(
                "a",
                List.of(
                        first,
                        second,
                        beside("2b", "2", null),
                        beside("2a", "2", "1"),
                        beside("2c", "2", "2b"),
                        beside("0", "1", null)));
        assertEquals(List.of("1", "2"), ids());
        assertEquals(List.of("0", "1"), versions("1"));
        assertEquals(List.of("2", "2a", "2b"), versions("2"), "What continues an alternative is none");
        turns.load("a", List.of(first, beside("2", "2b", null), turn("2b", "a", 1)));
        assertEquals(List.of("2", "2b"), versions("2b"));
        turns.load("a", List.of(first));
        assertEquals(List.of("1"), versions("1"));
    }

    private List<String> versions(String id) {
        Turn turn = turns.find(id);
        assertNotNull(turn);
        return turn.versions();
    }

    private static Interaction beside(String id, String parentId, @Nullable String continuesId) {
        Interaction turn = turn(id, "a", 0);
        return new Interaction(
                id,
                "a",
                turn.type(),
                0,
                parentId,
                turn.prompt(),
                "",
                InteractionStatus.COMPLETED,
                turn.createdAt(),
                turn.startedAt(),
                null,
                null,
                continuesId == null ? turn.metadata() : turn.metadata().with("continuesId", continuesId),
                turn.others());
    }

    @Test
    void piecesAreAddedToWhatIsThere() {
        turns.show("a");
        turns.load("a", List.of(arriving(turn("1", "a", 0), "Hel")));
        assertTrue(turns.append("1", "lo"));
        assertEquals("Hello", text("1"));
        assertTrue(turns.isStreaming());
    }

    @Test
    void whatIsAddedIsNoOtherAnswer() {
        turns.show("a");
        Interaction started = turn("1", "a", 0);
        turns.put(started);
        Turn turn = turns.find("1");
        assertNotNull(turn);
        int before = turn.revision();
        turns.append("1", "Hello ");
        turns.append("1", "you");
        turns.put(arriving(started, "Hello "));
        turns.put(answered(started, "Hello you"));
        assertEquals(before, turn.revision());
        assertEquals("you", turn.textFrom("Hello ".length()));
        turns.put(answered(started, "Another"));
        assertEquals("Another", turn.text());
        assertEquals(before + 1, turn.revision());
    }

    @Test
    void aRowSavedOnTheWayTakesNothingBack() {
        turns.show("a");
        Interaction started = turn("1", "a", 0);
        turns.put(started);
        turns.append("1", "Hello");
        turns.put(arriving(started, "Hel"));
        assertEquals("Hello", text("1"));
        turns.load("a", List.of(arriving(started, "Hell")));
        assertEquals("Hello", text("1"));
        turns.put(arriving(started, "Hello you"));
        assertEquals("Hello you", text("1"));
    }

    @Test
    void theEndAndANewBeginningCountAsTheyAre() {
        turns.show("a");
        Interaction started = turn("1", "a", 0);
        turns.put(started);
        turns.append("1", "Hello there");
        turns.put(answered(started, "Hello"));
        assertEquals("Hello", text("1"));
        assertFalse(turns.isStreaming());
        turns.put(arriving(started, ""));
        assertEquals("", text("1"));
    }

    @Test
    void anErrorOfSavingGoesWithTheNextEnd() {
        turns.show("a");
        Interaction started = turn("1", "a", 0);
        turns.put(started);
        assertTrue(turns.saveState("1", "No room."));
        turns.put(arriving(started, "more"));
        Turn turn = turns.find("1");
        assertNotNull(turn);
        assertEquals("No room.", turn.saveError());
        turns.put(answered(started, "all"));
        assertNull(turn.saveError());
    }

    @Test
    void aStatusIsToldByTheRow() {
        Interaction started = turn("1", "a", 0);
        assertEquals(TurnStatus.STREAMING, TurnStatus.of(started));
        assertEquals(TurnStatus.COMPLETED, TurnStatus.of(answered(started, "")));
        Interaction stopped = started.with("", InteractionStatus.CANCELLED, null, started.metadata());
        assertEquals(TurnStatus.STOPPED, TurnStatus.of(stopped));
        Interaction interrupted = started.with(
                "", InteractionStatus.CANCELLED, null, started.metadata().with("interrupted", true));
        assertEquals(TurnStatus.INTERRUPTED, TurnStatus.of(interrupted));
        Interaction failed = started.with("", InteractionStatus.ERROR, null, started.metadata());
        assertEquals(TurnStatus.ERROR, TurnStatus.of(failed));
        Interaction later = started.with("", new InteractionStatus("ARCHIVED"), null, started.metadata());
        assertEquals(TurnStatus.COMPLETED, TurnStatus.of(later));
    }

    @Test
    void whatTheModelThinksStandsApartAndTheRowDoesNotTakeItBack() {
        turns.show("a");
        turns.put(arriving(turn("1", "a", 0), ""));
        assertTrue(turns.appendReasoning("1", "Hm"));
        assertTrue(turns.notice("1", "Asking again."));
        assertFalse(turns.appendReasoning("other", "Hm"));
        assertFalse(turns.notice("other", "x"));
        turns.put(arriving(turn("1", "a", 0), ""));
        Turn turn = turns.find("1");
        assertNotNull(turn);
        assertEquals("Hm", turn.reasoning());
        assertEquals("Asking again.", turn.notice());
        assertEquals("", turn.text());
        turns.put(answered(turn("1", "a", 0), "Yes"));
        assertEquals("", turn.reasoning(), "the row that ended says so");
        assertNull(turn.notice());
    }
}
