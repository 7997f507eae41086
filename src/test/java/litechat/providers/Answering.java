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
final class Answering implements AutoCloseable, AnswerListener {
    static final String NAME = "My server";
    static final ChatRequest REQUEST = new ChatRequest(
            "test-model",
            List.of(
                    new ChatMessage(ChatMessage.Role.USER, "One?"),
                    new ChatMessage(ChatMessage.Role.ASSISTANT, "1 \"🌱\""),
                    new ChatMessage(ChatMessage.Role.USER, "Two?")),
            Attributes.of("temperature", 0.5));

    final ModelServer model = ModelServer.start();
    final JdkHttp http = new JdkHttp(policy());
    final List<String> pieces = new ArrayList<>();
    final List<String> thoughts = new ArrayList<>();
    final List<@Nullable String> notices = new ArrayList<>();
    Protocols protocols = new Protocols(http, Patience.USUAL);

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

    /** A server at an address that was typed. */
    static Endpoint typed(String type, String address, @Nullable String key) {
        return EgressGate.admitTyped(type, NAME, address, key == null ? null : new Secret(key), List.of());
    }

    Endpoint endpoint(@Nullable String key) {
        return endpoint(ProviderConfig.OPENAI_COMPATIBLE, key);
    }

    Endpoint endpoint(String type, @Nullable String key) {
        return typed(type, model.baseUrl(type), key);
    }

    AnswerEnd ask(Script script) {
        model.answer(script);
        return ask(endpoint(null), new Stop());
    }

    AnswerEnd ask(Endpoint endpoint, Stop stop) {
        return protocols.answer(endpoint, REQUEST, this, stop);
    }

    @Override
    public void text(String piece) {
        pieces.add(piece);
    }

    @Override
    public void reasoning(String piece) {
        thoughts.add(piece);
    }

    @Override
    public void notice(@Nullable String sentence) {
        notices.add(sentence);
    }

    String text() {
        return String.join("", pieces);
    }

    String reasoning() {
        return String.join("", thoughts);
    }

    @Override
    public void close() {
        model.close();
    }
}
