package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortSupportTest {
    /** By the kind of server, the model, and the parameters that the catalogue names. */
    @ParameterizedTest
    @CsvSource({
        "openai, o1, , true",
        "openai, o3-mini, , true",
        "openai, o4-mini-2025-04-16, , true",
        "openai, ft:o4-mini:me, , true",
        "openai, gpt-5, , true",
        "openai, gpt-5.2-mini, , true",
        "openai, gpt-10, , true",
        "openai, openai/gpt-5, , true",
        "openai, openai/gpt-4o, , false",
        "openai, o1-mini, , false",
        "openai, o1-preview, , false",
        "openai, gpt-5-chat-latest, , false",
        "openai, gpt-4.1, , false",
        "openai, gpt-4o, , false",
        "openai, chatgpt-4o-latest, , false",
        "openai, omni, , false",
        "openai, gpt-4o, reasoning_effort, true",
        "openai, o3, temperature, false",
        "mistral, magistral-medium-latest, , false",
        "mistral, mistral-large-latest, , false",
        "mistral, mistral-small-latest, , true",
        "mistral, mistral-small-2409, , false",
        "mistral, magistral-next, reasoning_effort, true",
        "xai, grok-3-mini-fast, , true",
        "xai, grok-4.3, , true",
        "xai, grok-3, , false",
        "xai, grok-4, , false",
        "xai, grok-4-1-fast-reasoning, , false",
        "xai, grok-code-fast-1, , false",
        "xai, grok-4.20-non-reasoning, , false",
        "openrouter, any/model, , true",
        "openrouter, any/model, reasoning, true",
        "openrouter, any/model, temperature, false",
        "openai-compatible, local, , true",
        "openai-compatible, local, temperature, false"
    })
    void theEffortOfReasoningIsSaidWhereItIsTaken(String type, String model, @Nullable String known, boolean sent) {
        ProviderType kind = ProviderType.of(type);
        Attributes facts = Attributes.of("supported_parameters", known == null ? null : List.of("top_p", known));
        for (String effort : new String[] {"high", ""}) {
            Attributes parameters = Attributes.of("reasoning_effort", effort);
            Attributes body = new OpenAiChatCompletions(kind == null ? ProviderType.OPENAI : kind)
                    .question(
                            Answering.typed(type, "https://m.example/v1", null),
                            new ChatRequest(model, List.of(), parameters, List.of(), facts))
                    .body();
            String name = type.equals("openrouter") ? "reasoning" : "reasoning_effort";
            assertEquals(sent && !effort.isEmpty(), body != null && body.get(name) != null);
        }
    }

    /** Which parameters the list says that the model takes, and whether it is told to think. */
    @ParameterizedTest
    @CsvSource({", true", "reasoning, true", "temperature, false"})
    void ollamaAndGeminiAreToldToThinkUnlessTheirListSaysThatTheModelDoesNot(@Nullable String known, boolean sent) {
        Attributes facts = Attributes.of("supported_parameters", known == null ? null : List.of(known));
        for (String effort : new String[] {"high", "none"}) {
            ChatRequest request =
                    new ChatRequest("m", List.of(), Attributes.of("reasoning_effort", effort), List.of(), facts);
            assertEquals(sent, new OllamaChat().body(request).get("think") != null);
            Attributes config = new GeminiContent().body(request).attributes("generationConfig");
            assertEquals(sent, config.get("thinkingConfig") != null);
        }
    }

    @ParameterizedTest
    @CsvSource({"low, high", "high, high", "none, none", "minimal, none"})
    void thoseOfMistralReasonOrDoNot(String effort, String sent) {
        assertEquals(sent, EffortSupport.word(ProviderType.MISTRAL, effort));
        assertEquals(effort, EffortSupport.word(ProviderType.OPENAI, effort));
    }
}
