package litechat.providers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.e2e.ModelServer;
import litechat.e2e.Script;
import org.jspecify.annotations.Nullable;

/** A conversation with a real model server on this computer. */
final class Answering implements AutoCloseable {
    static final String NAME = "My server";

    final ModelServer model = ModelServer.start();
    final OpenAiChatCompletions protocol = new OpenAiChatCompletions(new JdkHttp(policy()));
    final List<String> pieces = new ArrayList<>();

    /** The policy of the page. */
    static String policy() {
        try {
            String page = Files.readString(Path.of("webapp/index.html"));
            int start = page.indexOf("content=\"", page.indexOf("Content-Security-Policy")) + 9;
            return page.substring(start, page.indexOf('"', start));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Endpoint endpoint(@Nullable String key) {
        return new Endpoint(
                ProviderConfig.OPENAI_COMPATIBLE, NAME, model.baseUrl(), key == null ? null : new Secret(key));
    }

    AnswerEnd ask(Script script) {
        model.answer(script);
        return ask(endpoint(null), new Stop());
    }

    AnswerEnd ask(Endpoint endpoint, Stop stop) {
        ChatRequest request = new ChatRequest(
                "test-model",
                List.of(
                        new ChatMessage(ChatMessage.Role.USER, "One?"),
                        new ChatMessage(ChatMessage.Role.ASSISTANT, "1 \"🌱\""),
                        new ChatMessage(ChatMessage.Role.USER, "Two?")),
                Attributes.of("temperature", 0.5));
        return protocol.answer(endpoint, request, pieces::add, stop);
    }

    String text() {
        return String.join("", pieces);
    }

    @Override
    public void close() {
        model.close();
    }
}
