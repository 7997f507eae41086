package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.e2e.Gate;
import litechat.e2e.ReceivedRequest;
import litechat.e2e.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each kind of server sends, over a real connection, whole and broken. */
@Timeout(60)
class RecordedAnswersTest {
    private static final String CANARY = "sk-canary-77";

    private final Answering answering = new Answering();

    @AfterEach
    void stop() {
        answering.close();
    }

    private AnswerEnd ask(Recording recording, Script script) {
        answering.pieces.clear();
        answering.thoughts.clear();
        answering.model.answer(script);
        return answering.ask(answering.endpoint(recording.type, CANARY), new Stop());
    }

    private ProviderException failure(Recording recording, Script script) {
        return assertThrows(ProviderException.class, () -> ask(recording, script));
    }

    private void assertWhole(Recording recording, AnswerEnd end) {
        assertEquals(Recording.TEXT, answering.text());
        assertEquals(recording.reasoning, answering.reasoning());
        assertEquals(new AnswerEnd(false, recording.reason, recording.usage()), end);
    }

    @ParameterizedTest
    @EnumSource
    void textReasoningReasonAndUsageAreTakenFromIt(Recording recording) {
        assertWhole(recording, ask(recording, recording.script()));
    }

    @ParameterizedTest
    @EnumSource
    void cutIntoPiecesOfAnySizeItIsTheSame(Recording recording) {
        for (int size : new int[] {1, 2, 3, 5, 7, 64, 1021}) {
            assertWhole(recording, ask(recording, recording.script().rechunked(size)));
            assertWhole(recording, ask(recording, recording.script().withCrLf().rechunked(size)));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OLLAMA", mode = EnumSource.Mode.EXCLUDE)
    void commentsAndEmptyLinesBetweenEventsDoNotMatter(Recording recording) {
        assertWhole(recording, ask(recording, recording.script().withComments().rechunked(3)));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyGoesIntoItsHeaderAndNowhereElse(Recording recording) throws Exception {
        answering.model.requireKey(CANARY);
        assertWhole(recording, ask(recording, recording.script()));
        ReceivedRequest request = answering.model.takeChat();
        String carrier =
                switch (recording) {
                    case ANTHROPIC -> "x-api-key";
                    case GOOGLE -> "x-goog-api-key";
                    default -> "authorization";
                };
        request.headers().forEach((name, value) -> assertEquals(name.equals(carrier), value.contains(CANARY), name));
        assertFalse((request.path() + request.body()).contains(CANARY));
        assertEquals("application/json", request.header("content-type"));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongKeyIsToldInTheServersWordsAndTheKeyIsNot(Recording recording) {
        answering.model.requireKey("sk-right");
        ProviderException error = failure(recording, recording.script());
        String words =
                switch (recording) {
                    case ANTHROPIC -> "refuses the key (status 401): invalid x-api-key";
                    case GOOGLE -> "answered with status 400: API key not valid. Please pass a valid API key.";
                    default -> "refuses the key (status 401): Incorrect API key provided.";
                };
        assertEquals("My server " + words, error.sentence());
        assertEquals(recording == Recording.GOOGLE ? 400 : 401, error.status());
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatTheServerRepeatsIsNotShown(Recording recording) {
        Script script = Script.refusal(403, "{\"error\":{\"message\":\"No: " + CANARY + " is blocked\"}}");
        assertEquals(
                "My server refuses the key (status 403): No: ••• is blocked",
                failure(recording, script).sentence());
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInTheMiddleIsToldAndWhatCameBeforeWasHandedOn(Recording recording) throws Exception {
        Script script = recording == Recording.OLLAMA ? Script.lines() : Script.stream();
        script.raw(until(recording, "漢字"));
        String error =
                switch (recording) {
                    case OLLAMA -> "{\"error\":\"llama runner has terminated\"}\n";
                    case ANTHROPIC ->
                        "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"llama runner has terminated\"}}\n\n";
                    default -> "data: {\"error\":{\"code\":500,\"message\":\"llama runner has terminated\"}}\n\n";
                };
        assertEquals(
                "My server failed while answering: llama runner has terminated",
                failure(recording, script.raw(error)).sentence());
        assertEquals("Grüße 🌱\n\n", answering.text());
        assertEquals(recording.reasoning, answering.reasoning());
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatIsCutIsToldAndWhatCameBeforeWasHandedOn(Recording recording) {
        Script script = recording == Recording.OLLAMA ? Script.lines() : Script.stream();
        assertEquals(
                "The connection to My server broke off before the answer was complete.",
                failure(recording, script.raw(until(recording, "漢字")).cut()).sentence());
        assertEquals("Grüße 🌱\n\n", answering.text());
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatFallsSilentIsGivenUpAndWhatCameBeforeWasHandedOn(Recording recording) {
        answering.protocols = new Protocols(answering.http, new Patience(20_000, 3000));
        Gate gate = new Gate();
        Script script = recording == Recording.OLLAMA ? Script.lines() : Script.stream();
        ProviderException error =
                failure(recording, script.raw(until(recording, "漢字")).gate(gate));
        assertEquals(
                "My server sent nothing for 3 seconds, so the connection was given up. What had arrived is kept.",
                error.sentence());
        assertEquals("Grüße 🌱\n\n", answering.text());
        gate.open();
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatNeverBeginsIsGivenUpToo(Recording recording) {
        answering.protocols = new Protocols(answering.http, new Patience(300, 20_000));
        assertTrue(failure(recording, Script.neverAnswering()).sentence().contains("sent nothing"));
    }

    @ParameterizedTest
    @EnumSource
    void stoppingKeepsWhatHadArrivedAndLeavesTheServer(Recording recording) throws Exception {
        Stop stop = new Stop();
        Script script = recording == Recording.OLLAMA ? Script.lines() : Script.stream();
        answering.model.answer(script.raw(until(recording, "漢字")).untilTheClientLeaves());
        AnswerEnd end = answering.protocols.answer(
                answering.endpoint(recording.type, null),
                Answering.REQUEST,
                piece -> {
                    answering.pieces.add(piece);
                    stop.stop();
                },
                stop);
        assertTrue(end.stopped());
        assertEquals("Grüße 🌱\n\n", answering.text());
        answering.model.takeDeparture();
    }

    @ParameterizedTest
    @EnumSource
    void theTestCountsTheModelsAndKnowsTheChosenOne(Recording recording) {
        answering.model.requireKey(CANARY).offer("a", "b");
        Endpoint endpoint = answering.endpoint(recording.type, CANARY);
        assertEquals(new TestResult(true, "Reachable: it offers 2 models."), answering.protocols.test(endpoint, "a"));
        assertTrue(answering.protocols.test(endpoint, "x").sentence().contains("does not list a model “x”"));
        Endpoint wrong = answering.endpoint(recording.type, "sk-wrong");
        assertEquals(new TestResult(false, "Wrong key: the server refuses it."), answering.protocols.test(wrong, "a"));
        Endpoint none = answering.endpoint(recording.type, null);
        assertEquals(new TestResult(false, "The server wants a key."), answering.protocols.test(none, "a"));
        for (ReceivedRequest request : answering.model.requests()) {
            assertFalse(request.path().contains(CANARY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatDoesNotAllowThisPageIsTold(Recording recording) {
        answering.model.withoutCors();
        String sentence = failure(recording, recording.script()).sentence();
        boolean isOllama = recording == Recording.OLLAMA;
        boolean isOnesOwn = isOllama || recording == Recording.COMPATIBLE;
        String start = isOnesOwn ? "CORS: http://127.0.0.1:" : "Refused: no answer of http://127.0.0.1:";
        assertTrue(sentence.startsWith(start) && sentence.contains("https://chat.example"), sentence);
        assertEquals(isOllama, sentence.contains("OLLAMA_ORIGINS=https://chat.example"), sentence);
        Endpoint endpoint = answering.endpoint(recording.type, CANARY);
        assertEquals(new TestResult(false, sentence), answering.protocols.test(endpoint, "a"));
        assertEquals(
                List.of(),
                answering.model.requests().stream()
                        .filter(request -> request.method().equals("GET"))
                        .filter(request -> request.headers().toString().contains(CANARY) && isProbe(request))
                        .toList(),
                "what only asks whether anybody is there carries no key");
    }

    private static boolean isProbe(ReceivedRequest request) {
        return request.path().endsWith("chat/completions") || request.path().endsWith("messages");
    }

    private static String until(Recording recording, String part) {
        String recorded = recording.recorded();
        int place = recorded.indexOf(part);
        String before = recorded.substring(0, place);
        return before.substring(0, before.lastIndexOf(recording == Recording.OLLAMA ? "\n" : "\n\n") + 1)
                + (recording == Recording.OLLAMA ? "" : "\n");
    }
}
