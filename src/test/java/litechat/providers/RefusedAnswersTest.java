package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import litechat.domain.Failure;
import litechat.e2e.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that answer at once instead of streaming, or that refuse because of what is in the question or the answer. */
@Timeout(60)
class RefusedAnswersTest {
    private final Answering answering = new Answering();

    @AfterEach
    void stop() {
        answering.close();
    }

    private AnswerEnd ask(String type, Script script) {
        answering.model.answer(script);
        return answering.ask(answering.endpoint(type, null), new Stop());
    }

    private String refusal(String type, Script script) {
        return failure(type, script).sentence();
    }

    private ProviderException failure(String type, Script script) {
        return assertThrows(ProviderException.class, () -> ask(type, script));
    }

    @Test
    void aQuestionThatGoogleBlocksIsTold() {
        assertEquals(
                "My server does not answer this, or no further, because of what is in it (PROHIBITED_CONTENT).",
                refusal(
                        "google",
                        Script.stream()
                                .event("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},"
                                        + "\"usageMetadata\":{\"promptTokenCount\":4}}")));
    }

    @Test
    void onlyARefusalOfWhatIsAskedHasTheStatusOfOne() {
        Script blocked = Script.stream().event("{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"}}");
        assertEquals(Failure.TAKEN, failure("google", blocked).status());
        assertEquals(
                404,
                failure("ollama", Script.refusal(404, "{\"error\":\"no\"}")).status());
        assertEquals(
                0, failure("ollama", Script.lines().raw("<html>login</html>")).status());
    }

    @Test
    void anAnswerThatIsEndedBecauseOfItsContentIsToldAndKept() {
        assertEquals(
                "My server does not answer this, or no further, because of what is in it (SAFETY).",
                refusal(
                        "google",
                        Script.stream()
                                .event("{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Half\"}]}}]}")
                                .event("{\"candidates\":[{\"finishReason\":\"SAFETY\"}]}")));
        assertEquals("Half", answering.text());
        assertEquals(
                "My server does not answer this, or no further, because of what is in it (content_filter).",
                refusal(
                        "openai",
                        Script.stream().delta("x").finish("content_filter").done()));
        assertEquals(
                "My server does not answer this, or no further, because of what is in it (refusal).",
                refusal(
                        "anthropic",
                        Script.stream()
                                .event("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"refusal\"}}")
                                .event("{\"type\":\"message_stop\"}")));
    }

    @Test
    void aServerThatDoesNotStreamIsUnderstoodInEachProtocol() {
        ask(
                "google",
                Script.refusal(
                        200,
                        "[{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"G\"}]}}]},"
                                + "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"1\"}]},\"finishReason\":\"STOP\"}]}]"));
        ask(
                "anthropic",
                Script.refusal(
                        200,
                        "{\"type\":\"message\",\"content\":[{\"type\":\"text\",\"text\":\"A1\"}],\"stop_reason\":\"end_turn\","
                                + "\"usage\":{\"input_tokens\":1,\"output_tokens\":2}}"));
        ask("ollama", Script.refusal(200, "{\"message\":{\"content\":\"O1\"},\"done\":true,\"done_reason\":\"stop\"}"));
        ask("mistral", Script.completion("M1"));
        assertEquals("G1A1O1M1", answering.text());
    }

    @Test
    void somethingElseThanAnAnswerIsToldInEachProtocol() {
        for (Recording recording : Recording.values()) {
            assertEquals(
                    "My server sent something that is not an answer.",
                    refusal(recording.type, Script.refusal(200, "{\"status\":\"ok\"}")),
                    recording.type);
            assertEquals(
                    "My server sent something that is not an answer.",
                    refusal(recording.type, Script.lines().raw("<html>login</html>")),
                    recording.type);
        }
    }

    @Test
    void theErrorOfOllamaForAModelThatIsNotThereIsTold() {
        assertEquals(
                "My server answered with status 404: model 'x' not found",
                refusal("ollama", Script.refusal(404, "{\"error\":\"model 'x' not found\"}")));
    }
}
