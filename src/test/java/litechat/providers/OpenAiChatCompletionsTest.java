package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.e2e.ModelServer;
import litechat.e2e.ReceivedRequest;
import litechat.e2e.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class OpenAiChatCompletionsTest {
    private static final String CANARY = "sk-canary-77";

    private final Answering answering = new Answering();
    private final ModelServer model = answering.model;

    @AfterEach
    void stop() {
        answering.close();
    }

    @Test
    void anAnswerComesPieceByPieceWithItsReasonAndItsUsage() {
        AnswerEnd end = answering.ask(Script.stream()
                .delta("Hel")
                .delta("lo")
                .finish("stop")
                .usage(3, 2)
                .done());
        assertEquals(List.of("Hel", "lo"), answering.pieces);
        assertFalse(end.stopped());
        assertEquals("stop", end.reason());
        assertEquals(
                Map.of("promptTokens", 3.0, "completionTokens", 2.0, "totalTokens", 5.0),
                end.usage().asMap());
    }

    @Test
    void whatStandsInAThinkBlockAtTheStartIsReasoning() {
        answering.ask(Script.stream()
                .delta("\n<th")
                .delta("ink>Hm.</th")
                .delta("ink>\n\nYes")
                .delta(" <think>.")
                .finish("stop")
                .done());
        assertEquals("Hm.", answering.reasoning());
        assertEquals("Yes <think>.", answering.text());
    }

    @Test
    void whatMayHaveBeenAMarkIsHandedOnWhereTheAnswerBreaksOff() {
        assertThrows(
                ProviderException.class,
                () -> answering.ask(Script.stream().delta("<thi").cut()));
        assertEquals("<thi", answering.text());
    }

    @Test
    void whatStandsInAThinkBlockOfOllamaIsReasoning() {
        model.answer(Script.lines()
                .raw("{\"message\":{\"role\":\"assistant\",\"content\":\"<think>Hm.</\"},\"done\":false}\n")
                .raw("{\"message\":{\"role\":\"assistant\",\"content\":\"think>Yes\"},\"done\":true}\n"));
        answering.ask(answering.endpoint("ollama", null), new Stop());
        assertEquals("Hm.", answering.reasoning());
        assertEquals("Yes", answering.text());
    }

    @ParameterizedTest
    @CsvSource({"xai, 7, 45, 15.0", "xai, 15, 45, 15.0", "xai, 20, 45, 20.0", "openai, 7, 45, 7.0"})
    void whatXAiThoughtIsCountedAsWritten(String type, int completion, int total, double counted) {
        model.answer(Script.stream()
                .delta("x")
                .finish("stop")
                .event("{\"choices\":[],\"usage\":{\"prompt_tokens\":30,\"completion_tokens\":" + completion
                        + ",\"total_tokens\":" + total + "}}")
                .done());
        AnswerEnd end = answering.ask(answering.endpoint(type, null), new Stop());
        assertEquals(counted, end.usage().get("completionTokens"));
    }

    @Test
    void withoutACountThereIsNoUsage() {
        assertEquals(Attributes.NONE, answering.ask(Script.saying("x")).usage());
    }

    @Test
    void theRequestIsTheProtocolsOwn() throws Exception {
        answering.ask(Script.saying("x"));
        ReceivedRequest request = model.takeChat();
        assertEquals("POST", request.method());
        assertEquals("application/json", request.header("content-type"));
        assertEquals("text/event-stream", request.header("accept"));
        assertEquals(
                "{\"model\":\"test-model\",\"messages\":[{\"role\":\"user\",\"content\":\"One?\"},"
                        + "{\"role\":\"assistant\",\"content\":\"1 \\\"🌱\\\"\"},{\"role\":\"user\",\"content\":\"Two?\"}],"
                        + "\"stream\":true,\"stream_options\":{\"include_usage\":true},\"temperature\":0.5}",
                request.body());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void chunksMayBeCutAnywhere(int size) {
        String text = "grün 🌱 \"quoted\"\n\n- 漢字 \\ data: x";
        Script script = Script.stream()
                .comment("keep-alive")
                .delta(text)
                .delta("")
                .delta(text)
                .finish("stop")
                .usage(1, 1)
                .done();
        AnswerEnd end = answering.ask((size % 2 == 0 ? script.withCrLf() : script).rechunked(size));
        assertEquals(text + text, answering.text());
        assertEquals("stop", end.reason());
    }

    @Test
    void severalEventsInOneChunkAndEventsOfSeveralLinesAreTakenApart() {
        Script script = Script.stream()
                .raw(
                        """
                        data: {"choices":[{"delta":
                        data: {"content":"a"}}]}

                        event: ping

                        id: 5
                        :c
                        data:{"choices":[{"delta":{"content":"b"}}]}

                        data: [DONE]

                        """);
        answering.ask(script);
        assertEquals("ab", answering.text());
    }

    @Test
    void aRoleWithoutTextAndUnknownFieldsAreNoText() {
        answering.ask(Script.stream()
                .event("{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}")
                .event("{\"choices\":[],\"new\":{}}")
                .delta("x")
                .done());
        assertEquals(List.of("x"), answering.pieces);
    }

    @Test
    void whatFollowsTheClosingMarkIsNotRead() {
        answering.ask(Script.saying("x").delta("y").errorEvent("late"));
        assertEquals("x", answering.text());
    }

    @Test
    void aMissingClosingMarkIsForgivenIfAReasonWasGiven() {
        AnswerEnd end = answering.ask(Script.stream().delta("x").finish("length"));
        assertEquals("length", end.reason());
        assertEquals("x", answering.text());
    }

    @Test
    void aServerThatDoesNotStreamIsUnderstoodToo() {
        AnswerEnd end = answering.ask(Script.completion("All at once"));
        assertEquals("All at once", answering.text());
        assertEquals("stop", end.reason());
    }

    @Test
    void stoppingEndsAtOnceWithWhatHadArrivedAndTheServerIsLeft() throws Exception {
        model.answer(Script.stream().delta("Half").untilTheClientLeaves());
        Stop stop = new Stop();
        AnswerEnd end = answering.protocols.answer(
                answering.endpoint(null),
                new ChatRequest("m", List.of(), Attributes.NONE),
                piece -> {
                    answering.pieces.add(piece);
                    stop.stop();
                },
                stop);
        assertTrue(end.stopped());
        assertEquals("Half", answering.text());
        model.takeDeparture();
    }

    @Test
    void stoppingBeforeTheServerSaidAnythingEndsAtOnceToo() throws Exception {
        model.answer(Script.neverAnswering());
        Stop stop = new Stop();
        Thread user = new Thread(() -> {
            try {
                model.takeChat();
                stop.stop();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        user.start();
        AnswerEnd end = answering.ask(answering.endpoint(null), stop);
        user.join();
        assertTrue(end.stopped());
        assertNull(end.reason());
        assertEquals("", answering.text());
    }

    @Test
    void whatWasStoppedBeforeItBeganIsNotRead() {
        model.answer(Script.saying("x"));
        Stop stop = new Stop();
        stop.stop();
        assertTrue(answering.ask(answering.endpoint(null), stop).stopped());
        assertEquals("", answering.text());
    }

    @Test
    void theKeyGoesIntoTheAuthorizationHeaderAndNowhereElse() throws Exception {
        model.requireKey(CANARY).answer(Script.saying("x"));
        answering.ask(answering.endpoint(CANARY), new Stop());
        answering.protocols.test(answering.endpoint(CANARY), "test-model");
        assertEquals("x", answering.text());
        assertEquals(2, model.requests().size());
        for (ReceivedRequest request : model.requests()) {
            assertEquals("Bearer " + CANARY, request.header("authorization"));
            assertFalse((request.path() + request.body()).contains(CANARY), request.toString());
            Set<String> carriers = new HashSet<>();
            request.headers().forEach((name, value) -> {
                if (value.contains(CANARY)) {
                    carriers.add(name);
                }
            });
            assertEquals(Set.of("authorization"), carriers);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none"})
    void withoutAKeyThereIsNoAuthorizationHeader(String key) throws Exception {
        model.answer(Script.saying("x"));
        answering.ask(answering.endpoint(key.equals("none") ? null : key), new Stop());
        assertNull(model.takeChat().header("authorization"));
    }

    @Test
    void slashesAtTheEndOfTheAddressDoNotMatter() {
        Endpoint endpoint = Answering.typed("openai-compatible", model.baseUrl() + "//", null);
        assertTrue(answering.protocols.test(endpoint, "test-model").reachable());
        assertEquals("/v1/models", model.requests().get(0).path());
    }

    @Test
    void brokenCharactersDoNotBreakTheAnswer() {
        Script script = Script.stream()
                .raw("data: {\"choices\":[{\"delta\":{\"content\":\"a")
                .bytes((byte) 0xff)
                .raw("b\"}}]}\n\ndata: [DONE]\n\n");
        answering.ask(script);
        assertEquals("a\ufffdb", answering.text());
        assertEquals(5, answering.text().getBytes(StandardCharsets.UTF_8).length);
    }
}
