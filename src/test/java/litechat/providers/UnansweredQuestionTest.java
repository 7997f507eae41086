package litechat.providers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.Enclosures;
import litechat.domain.Failure;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.ModelSettings;
import litechat.domain.PromptSources;
import litechat.domain.PromptTurn;
import litechat.domain.ProviderType;
import litechat.domain.Timestamp;
import litechat.prompt.PromptCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each protocol makes of two questions in a row. */
class UnansweredQuestionTest {
    /** The protocols of Anthropic and Google want the roles to take turns. */
    @ParameterizedTest
    @CsvSource({"openai", "anthropic", "google", "ollama"})
    void aQuestionThatGotNoAnswerIsOneMessageWithTheNext(String type) {
        Timestamp now = new Timestamp(1000);
        Interaction failed = Interaction.start("c", 0, PromptTurn.of("t", "One?", "p:m"), now)
                .with("", InteractionStatus.ERROR, now, Attributes.of(Failure.STATUS, 0.0));
        PromptSources sources = new PromptSources(
                List.of(failed), ModelSettings.NONE, List.of(), List.of(), List.of(), null, Attributes.NONE, type);
        List<ChatMessage> talk = PromptCompiler.ask(sources, "new", "Two?", "p:m", Enclosures.NONE)
                .messages();
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
        assertEquals(
                type.equals("google")
                        ? PlainJson.parse("[{\"role\":\"user\",\"parts\":[{\"text\":\"One?\\n\\nTwo?\"}]}]")
                        : PlainJson.parse("[{\"role\":\"user\",\"content\":\"One?\\n\\nTwo?\"}]"),
                body == null ? null : body.get(type.equals("google") ? "contents" : "messages"));
    }
}
