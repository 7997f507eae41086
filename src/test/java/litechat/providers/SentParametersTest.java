package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is shown and recorded as asked for is what the body of the question has. */
class SentParametersTest {
    private static final List<ChatMessage> TALK = List.of(
            new ChatMessage(ChatMessage.Role.SYSTEM, "Be brief."), new ChatMessage(ChatMessage.Role.USER, "Why?"));

    private static Attributes everything(@Nullable String effort) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("temperature", 0.5);
        parameters.put("top_p", 0.9);
        parameters.put("top_k", 40.0);
        parameters.put("max_tokens", 1000.0);
        parameters.put("presence_penalty", 0.1);
        parameters.put("frequency_penalty", 0.2);
        parameters.put("reasoning_effort", effort);
        return Attributes.of(parameters);
    }

    private static ChatRequest request(String model, Attributes parameters, Attributes facts) {
        return new ChatRequest(model, TALK, parameters, List.of(), facts);
    }

    private static void assertSent(String sent, String unsent, String type, ChatRequest request) {
        SentParameters parameters = SentParameters.of(type, request);
        assertNotNull(parameters);
        assertEquals(sent, PlainJson.write(parameters.sent()));
        assertEquals(unsent, PlainJson.write(parameters.unsent()));
    }

    @Test
    void openAiTakesNoTopKAndNotOfEachModelAnEffort() {
        assertSent(
                "{\"stream\":true,\"stream_options\":{\"include_usage\":true},\"temperature\":0.5,\"top_p\":0.9,"
                        + "\"presence_penalty\":0.1,\"frequency_penalty\":0.2,\"max_completion_tokens\":1000.0}",
                "{\"top_k\":40.0,\"reasoning_effort\":\"high\"}",
                "openai",
                request("gpt-4o", everything("high"), Attributes.NONE));
    }

    @Test
    void anthropicIsToldALongestAnswerThatNobodySetAndNoSamplersWhileItThinks() {
        assertSent(
                "{\"stream\":true,\"max_tokens\":8192.0}",
                "{}",
                "anthropic",
                request("claude-sonnet-4-5", Attributes.NONE, Attributes.NONE));
        assertSent(
                "{\"stream\":true,\"max_tokens\":8192.0}",
                "{}",
                "anthropic",
                request("claude-sonnet-4-5", Attributes.of("max_tokens", 8192.0), Attributes.NONE));
        assertSent(
                "{\"stream\":true,\"temperature\":0.5,\"top_k\":40.0,\"max_tokens\":1000.0}",
                "{\"top_p\":0.9,\"presence_penalty\":0.1,\"frequency_penalty\":0.2}",
                "anthropic",
                request("claude-sonnet-4-5", everything(null), Attributes.NONE));
        assertSent(
                "{\"stream\":true,\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":8192.0},\"max_tokens\":9192.0}",
                "{\"temperature\":0.5,\"top_p\":0.9,\"top_k\":40.0,\"presence_penalty\":0.1,\"frequency_penalty\":0.2}",
                "anthropic",
                request("claude-sonnet-4-5", everything("medium"), Attributes.NONE));
    }

    @Test
    void geminiIsToldABudgetUnlessItsListSaysThatTheModelDoesNotThink() {
        String config = "{\"generationConfig\":{\"temperature\":0.5,\"topP\":0.9,\"topK\":40.0,"
                + "\"maxOutputTokens\":1000.0,\"presencePenalty\":0.1,\"frequencyPenalty\":0.2";
        assertSent(
                config + ",\"thinkingConfig\":{\"thinkingBudget\":1024.0,\"includeThoughts\":true}}}",
                "{}",
                "google",
                request("gemini-2.5-flash", everything("low"), Attributes.NONE));
        assertSent(
                config + "}}",
                "{\"reasoning_effort\":\"low\"}",
                "google",
                request(
                        "gemini-2.0-flash",
                        everything("low"),
                        Attributes.of("supported_parameters", List.of("temperature"))));
    }

    @Test
    void ollamaIsToldHowMuchRoomToMakeAndOnlyWhetherToThink() {
        Attributes facts = Attributes.of("tokens", 30_000.0).with("context_length", 131_072.0);
        assertSent(
                "{\"stream\":true,\"options\":{\"temperature\":0.5,\"top_p\":0.9,\"top_k\":40.0,"
                        + "\"presence_penalty\":0.1,\"frequency_penalty\":0.2,\"num_predict\":1000.0,"
                        + "\"num_ctx\":65536.0},\"think\":true}",
                "{}",
                "ollama",
                request("qwen3", everything("low"), facts));
    }

    @ParameterizedTest
    @EnumSource
    void theBodyHasNothingElseButWhatIsSaid(ProviderType type) {
        ChatRequest request = request("m", everything("high"), Attributes.NONE);
        Endpoint endpoint = Answering.typed(type.word(), "https://m.example/v1", null);
        Attributes body = Protocols.wire(type).question(endpoint, request).body();
        SentParameters parameters = SentParameters.of(type.word(), request);
        assertNotNull(body);
        assertNotNull(parameters);
        Map<String, @Nullable Object> rest = new LinkedHashMap<>(body.asMap());
        rest.keySet().removeAll(List.of("model", "messages", "contents", "system", "systemInstruction"));
        assertEquals(rest, parameters.sent().asMap());
    }

    @Test
    void ofAServerThatThePageDoesNotSpeakToNothingIsKnown() {
        assertNull(SentParameters.of("replicate", request("m", everything(null), Attributes.NONE)));
        assertNull(SentParameters.of(null, request("m", everything(null), Attributes.NONE)));
    }
}
