package litechat.providers;

import java.util.List;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;

/** All protocols: asks a server, tests it or reads its catalogue in the one that its type speaks. */
public final class Protocols implements ChatProtocol, ConnectionTest, ModelCatalogue {
    private final EgressGate gate;
    private final Patience patience;

    public Protocols(Http http, Patience patience) {
        gate = new EgressGate(http);
        this.patience = patience;
    }

    @Override
    public AnswerEnd answer(SavedServer server, ChatRequest request, AnswerListener listener, Stop stop) {
        return answer(EgressGate.admit(server), request, listener, stop);
    }

    AnswerEnd answer(Endpoint endpoint, ChatRequest request, AnswerListener listener, Stop stop) {
        return new Exchange(gate, wire(endpoint), endpoint, listener, patience, stop).run(request);
    }

    @Override
    public TestResult test(Endpoint endpoint, String model) {
        return new ServerTest(gate, wire(endpoint), endpoint).run(model);
    }

    @Override
    public List<@Nullable Object> fetch(SavedServer server, Stop stop) {
        return fetch(EgressGate.admit(server), stop);
    }

    List<@Nullable Object> fetch(Endpoint endpoint, Stop stop) {
        return new CatalogueFetch(gate, wire(endpoint), endpoint, stop).run();
    }

    private static Wire wire(Endpoint endpoint) {
        ProviderType type = ProviderType.of(endpoint.type());
        if (type == null) {
            throw new ProviderException(
                    endpoint.name(), 0, ProviderMessages.unsupported(endpoint.name(), endpoint.type()));
        }
        return wire(type);
    }

    static Wire wire(ProviderType type) {
        return switch (type) {
            case ANTHROPIC -> new AnthropicMessages();
            case GOOGLE -> new GeminiContent();
            case OLLAMA -> new OllamaChat();
            case OPENAI, OPENROUTER, MISTRAL, XAI, OPENAI_COMPATIBLE -> new OpenAiChatCompletions(type);
        };
    }
}
