package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent, letter by letter. */
class RequestFormTest {
    private static final List<ChatMessage> TALK = List.of(
            new ChatMessage(ChatMessage.Role.SYSTEM, "Be brief."),
            new ChatMessage(ChatMessage.Role.USER, "One?"),
            new ChatMessage(ChatMessage.Role.ASSISTANT, "1"),
            new ChatMessage(ChatMessage.Role.USER, "Two?"));
    private static final String ROLES =
            "{\"role\":\"system\",\"content\":\"Be brief.\"},{\"role\":\"user\",\"content\":"
                    + "\"One?\"},{\"role\":\"assistant\",\"content\":\"1\"},{\"role\":\"user\",\"content\":\"Two?\"}";

    private static Attributes everything(@Nullable String effort) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("temperature", 0.5);
        parameters.put("top_p", 0.9);
        parameters.put("top_k", 40.0);
        parameters.put("max_tokens", 1000.0);
        parameters.put("presence_penalty", 0.1);
        parameters.put("frequency_penalty", 0.2);
        parameters.put("reasoning_effort", effort);
        parameters.put("web_search", true); // of the original program; no server knows it
        return Attributes.of(parameters);
    }

    private static WireRequest request(Wire wire, String model, Attributes parameters) {
        return wire.question(
                Answering.typed("openai", "https://m.example/v1/", null), new ChatRequest(model, TALK, parameters));
    }

    private static String body(Wire wire, String model, Attributes parameters) {
        Attributes body = request(wire, model, parameters).body();
        return PlainJson.write(body == null ? Attributes.NONE : body);
    }

    @Test
    void openAiCallsTheLongestAnswerByItsOwnNameAndKnowsNoTopK() {
        assertEquals(
                "{\"model\":\"o3\",\"messages\":[" + ROLES
                        + "],\"stream\":true,\"stream_options\":{\"include_usage\":true},"
                        + "\"temperature\":0.5,\"top_p\":0.9,\"presence_penalty\":0.1,\"frequency_penalty\":0.2,"
                        + "\"max_completion_tokens\":1000.0,\"reasoning_effort\":\"low\"}",
                body(new OpenAiChatCompletions(ProviderType.OPENAI), "o3", everything("low")));
    }

    @Test
    void openRouterHasAnObjectForReasoning() {
        assertEquals(
                "{\"model\":\"m\",\"messages\":[" + ROLES
                        + "],\"stream\":true,\"stream_options\":{\"include_usage\":true},"
                        + "\"temperature\":0.5,\"top_p\":0.9,\"presence_penalty\":0.1,\"frequency_penalty\":0.2,"
                        + "\"top_k\":40.0,\"max_tokens\":1000.0,\"reasoning\":{\"effort\":\"high\"}}",
                body(new OpenAiChatCompletions(ProviderType.OPENROUTER), "m", everything("high")));
    }

    @Test
    void mistralIsNotAskedToCount() {
        assertEquals(
                "{\"model\":\"m\",\"messages\":[" + ROLES + "],\"stream\":true,\"temperature\":0.5,\"top_p\":0.9,"
                        + "\"presence_penalty\":0.1,\"frequency_penalty\":0.2,\"max_tokens\":1000.0}",
                body(new OpenAiChatCompletions(ProviderType.MISTRAL), "m", everything(null)));
    }

    @Test
    void anthropicKeepsTheSystemPromptApartAndAlwaysSaysTheLongestAnswer() {
        WireRequest request = request(new AnthropicMessages(), "claude-sonnet-4-5", Attributes.NONE);
        assertEquals("https://m.example/v1/messages", request.url());
        assertEquals("2023-06-01", request.headers().get("anthropic-version"));
        assertEquals("true", request.headers().get("anthropic-dangerous-direct-browser-access"));
        String talk = "\"system\":\"Be brief.\",\"messages\":[{\"role\":\"user\",\"content\":\"One?\"},"
                + "{\"role\":\"assistant\",\"content\":\"1\"},{\"role\":\"user\",\"content\":\"Two?\"}]";
        assertEquals(
                "{\"model\":\"claude-sonnet-4-5\",\"stream\":true," + talk + ",\"max_tokens\":8192.0}",
                body(new AnthropicMessages(), "claude-sonnet-4-5", Attributes.NONE));
        assertEquals(
                "{\"model\":\"claude-sonnet-4-5\",\"stream\":true," + talk
                        + ",\"temperature\":0.5,\"top_k\":40.0,\"max_tokens\":1000.0}",
                body(new AnthropicMessages(), "claude-sonnet-4-5", everything(null)));
    }

    /** Of a model, the longest answer that is set (0 says nothing), the effort, and what is sent. */
    @ParameterizedTest
    @CsvSource({
        "claude-3-haiku-20240307, 0, , 4096.0",
        "claude-3-opus-20240229, 0, , 4096.0",
        "claude-3-sonnet-20240229, 5000, high, 4096.0",
        "claude-3-haiku-20240307, 1000, , 1000.0",
        "claude-3-5-sonnet-20241022, 0, high, 8192.0",
        "claude-3-7-sonnet-20250219, 0, high, 32768.0",
        "claude-opus-4-20250514, 0, high, 32000.0",
        "claude-opus-4-0, 0, high, 32000.0",
        "claude-opus-4-1-20250805, 0, high, 32000.0",
        "claude-opus-4-1, 0, , 8192.0",
        "claude-sonnet-4-20250514, 0, high, 32768.0",
        "claude-opus-4-5-20251101, 64000, high, 64000.0",
        "claude-opus-4-7, 100000, high, 124576.0"
    })
    void anthropicIsAskedForNoLongerAnswerThanTheFamilyGives(
            String model, double longest, @Nullable String effort, double sent) {
        Attributes parameters = Attributes.of("max_tokens", longest == 0 ? null : (Double) longest)
                .with("reasoning_effort", effort);
        Attributes body = request(new AnthropicMessages(), model, parameters).body();
        assertEquals(sent, body == null ? null : body.get("max_tokens"));
        boolean thinks = effort != null && !model.startsWith("claude-3-s") && !model.startsWith("claude-3-5");
        assertEquals(thinks, body != null && body.get("thinking") != null);
    }

    @Test
    void anthropicIsAskedForNoLongerAnswerThanItsCatalogueSays() {
        Attributes facts = Attributes.of("max_completion_tokens", 6000.0);
        Attributes body = new AnthropicMessages()
                .question(
                        Answering.typed("anthropic", "https://m.example/v1", null),
                        new ChatRequest("claude-3-haiku-x", TALK, Attributes.NONE, List.of(), facts))
                .body();
        assertEquals(6000.0, body == null ? null : body.get("max_tokens"));
    }

    @ParameterizedTest
    @CsvSource({
        "claude-3-5-haiku-20241022, true, true",
        "claude-opus-4-20250514, true, true",
        "claude-sonnet-4-0, true, true",
        "claude-opus-4-1-20250805, true, false",
        "claude-haiku-4-5, true, false",
        "claude-opus-4-6, true, false",
        "claude-opus-4-7, false, false",
        "claude-something-9, false, false",
        "of-another-maker, true, true"
    })
    void theLaterAModelOfAnthropicTheLessItIsToldOfHowWordsAreChosen(String model, boolean some, boolean both) {
        Attributes sent =
                request(new AnthropicMessages(), model, everything(null)).body();
        assertEquals(some ? 0.5 : null, sent == null ? null : sent.get("temperature"));
        assertEquals(some ? 40.0 : null, sent == null ? null : sent.get("top_k"));
        assertEquals(both ? 0.9 : null, sent == null ? null : sent.get("top_p"));
        Attributes alone = request(new AnthropicMessages(), model, Attributes.of("top_p", 0.9))
                .body();
        assertEquals(some ? 0.9 : null, alone == null ? null : alone.get("top_p"));
    }

    @Test
    void anthropicThinksWithinATokenCountOrByItself() {
        String older = body(new AnthropicMessages(), "claude-sonnet-4-5", everything("medium"));
        assertEquals(
                "\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":8192.0},\"max_tokens\":9192.0}",
                older.substring(older.indexOf("\"thinking\"")));
        String newer = body(new AnthropicMessages(), "claude-opus-4-7", everything("minimal"));
        assertEquals(
                "\"thinking\":{\"type\":\"adaptive\",\"display\":\"summarized\"},\"output_config\":{\"effort\":\"low\"},"
                        + "\"max_tokens\":2024.0}",
                newer.substring(newer.indexOf("\"thinking\"")));
        String none = body(new AnthropicMessages(), "claude-opus-4-7", everything("none"));
        assertEquals(-1, none.indexOf("thinking"));
    }

    @Test
    void googleHasPartsAndNamesOfItsOwn() {
        WireRequest request = request(new GeminiContent(), "models/gemini-2.5-flash", Attributes.NONE);
        assertEquals("https://m.example/v1/models/gemini-2.5-flash:streamGenerateContent?alt=sse", request.url());
        assertEquals("x-goog-api-key", request.keyHeader());
        assertEquals(
                "{\"contents\":[{\"role\":\"user\",\"parts\":[{\"text\":\"One?\"}]},{\"role\":\"model\",\"parts\":"
                        + "[{\"text\":\"1\"}]},{\"role\":\"user\",\"parts\":[{\"text\":\"Two?\"}]}],\"systemInstruction\":"
                        + "{\"parts\":[{\"text\":\"Be brief.\"}]},\"generationConfig\":{\"temperature\":0.5,\"topP\":0.9,"
                        + "\"topK\":40.0,\"maxOutputTokens\":1000.0,\"presencePenalty\":0.1,\"frequencyPenalty\":0.2,"
                        + "\"thinkingConfig\":{\"thinkingBudget\":1024.0,\"includeThoughts\":true}}}",
                body(new GeminiContent(), "gemini-2.5-flash", everything("low")));
    }

    @ParameterizedTest
    @CsvSource({"../../evil, .._.._evil", "a?key=x, a_key_x", "a#b, a_b", "tunedModels/x, tunedModels_x"})
    void aModelOfGoogleCannotBecomeAnotherPlaceOfTheServer(String model, String sent) {
        assertEquals(
                "https://m.example/v1/models/" + sent + ":streamGenerateContent?alt=sse",
                request(new GeminiContent(), model, Attributes.NONE).url());
    }

    @Test
    void ollamaHasOptions() {
        assertEquals(
                "{\"model\":\"qwen3\",\"messages\":[" + ROLES + "],\"stream\":true,\"options\":{\"temperature\":0.5,"
                        + "\"top_p\":0.9,\"top_k\":40.0,\"presence_penalty\":0.1,\"frequency_penalty\":0.2,"
                        + "\"num_predict\":1000.0},\"think\":true}",
                body(new OllamaChat(), "qwen3", everything("low")));
        String degrees = body(new OllamaChat(), "gpt-oss:20b", everything("high"));
        assertEquals("\"think\":\"high\"}", degrees.substring(degrees.indexOf("\"think\"")));
        String none = body(new OllamaChat(), "qwen3", everything("none"));
        assertEquals("\"think\":false}", none.substring(none.indexOf("\"think\"")));
    }

    /** Tokens sent, the longest answer, what the model takes, and what is asked for; 0 says nothing. */
    @ParameterizedTest
    @CsvSource({
        "10, 0, 0,",
        "10, 0, 131072,",
        "2457, 0, 131072,",
        "2458, 0, 131072, 8192.0",
        "10, 20, 131072,",
        "10, 4096, 131072, 8192.0",
        "30000, 1000, 131072, 65536.0",
        "30000, 0, 32000, 32000.0",
        "10, 0, 2048, 2048.0",
        "500000, 0, 0, 1048576.0"
    })
    void ollamaIsToldHowMuchRoomALongQuestionAndItsAnswerTake(
            double tokens, double longest, double length, @Nullable String window) {
        Attributes parameters = longest == 0 ? Attributes.NONE : Attributes.of("max_tokens", longest);
        Attributes facts = Attributes.of("tokens", tokens).with("context_length", length == 0 ? null : (Double) length);
        Attributes body = new OllamaChat()
                .question(
                        Answering.typed("ollama", "http://localhost:11434", null),
                        new ChatRequest("m", List.of(), parameters, List.of(), facts).withMessages(TALK))
                .body();
        Attributes options = body == null ? Attributes.NONE : body.attributes("options");
        assertEquals(window == null ? null : Double.valueOf(window), options.get("num_ctx"));
        assertEquals(longest == 0 ? null : longest, options.get("num_predict"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434",
        "http://localhost:11434/",
        "http://localhost:11434/api",
        "http://localhost:11434/v1/"
    })
    void theAddressOfOllamaMayBeWrittenWithAPath(String address) {
        WireRequest request = new OllamaChat()
                .question(Answering.typed("ollama", address, null), new ChatRequest("m", TALK, Attributes.NONE));
        assertEquals("http://localhost:11434/api/chat", request.url());
    }

    /** What each protocol makes of a question with a picture, as its documentation shows it. */
    @ParameterizedTest
    @CsvSource({"openai", "anthropic", "google", "ollama"})
    void aPictureIsAPartOfItsOwn(String type) throws IOException {
        Attributes picture =
                Attributes.of("name", "dot.png").with("type", "image/png").with("base64", "iVBORw0KGgo=");
        List<ChatMessage> talk = List.of(
                new ChatMessage(ChatMessage.Role.USER, "What is it?", List.of(picture)),
                new ChatMessage(ChatMessage.Role.ASSISTANT, "A dot."),
                new ChatMessage(ChatMessage.Role.USER, "Which colour?"));
        Wire wire =
                switch (type) {
                    case "openai" -> new OpenAiChatCompletions(ProviderType.OPENAI);
                    case "anthropic" -> new AnthropicMessages();
                    case "google" -> new GeminiContent();
                    default -> new OllamaChat();
                };
        Attributes body = wire.question(
                        Answering.typed("openai", "https://m.example/v1/", null),
                        new ChatRequest("m", talk, Attributes.NONE))
                .body();
        String recorded = Files.readString(Path.of("src/test/recordings/" + type + "-picture.json"));
        assertEquals(PlainJson.parse(recorded), body);
    }
}
