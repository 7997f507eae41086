package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;

/** OpenAI's chat completions, as many servers speak them, each with its own words for a few things. */
final class OpenAiChatCompletions implements Wire {
    private static final List<String> PARAMETERS =
            List.of("temperature", "top_p", "presence_penalty", "frequency_penalty");

    private final ProviderType type;

    OpenAiChatCompletions(ProviderType type) {
        this.type = type;
    }

    @Override
    public WireRequest question(Endpoint endpoint, ChatRequest request) {
        return WireRequest.post(endpoint.baseURL() + "/chat/completions", body(request))
                .withHeader("Accept", "text/event-stream");
    }

    @Override
    public PartialAnswer answer(AnswerListener listener) {
        return new OpenAiAnswer(listener);
    }

    @Override
    public WireRequest models(Endpoint endpoint) {
        return WireRequest.get(endpoint.baseURL() + "/models");
    }

    /** OpenRouter lists its models to everybody. */
    @Override
    public @Nullable WireRequest keyCheck(Endpoint endpoint) {
        return type == ProviderType.OPENROUTER ? WireRequest.get(endpoint.baseURL() + "/key") : null;
    }

    @Override
    public @Nullable List<String> modelNames(Attributes answer) {
        return names(answer.get("data"), "id");
    }

    /** The original program adds this to addresses that name no version. */
    @Override
    public @Nullable Endpoint elsewhere(Endpoint endpoint) {
        String base = endpoint.baseURL();
        String last = base.substring(base.lastIndexOf('/') + 1);
        boolean hasVersion =
                last.length() > 1 && last.charAt(0) == 'v' && last.charAt(1) >= '0' && last.charAt(1) <= '9';
        return type == ProviderType.OPENAI_COMPATIBLE && !hasVersion ? endpoint.below("/v1") : null;
    }

    /** The texts under a name in each object of a list, or null if there is no list. */
    static @Nullable List<String> names(@Nullable Object list, String field) {
        if (!(list instanceof List<?> entries)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Object entry : entries) {
            String name = entry instanceof Attributes attributes ? attributes.text(field) : null;
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    private Attributes body(ChatRequest request) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put("messages", request.plainMessages());
        body.put("stream", true);
        if (type != ProviderType.MISTRAL) { // which counts without being asked, and refuses what it does not know
            body.put("stream_options", Attributes.of("include_usage", true));
        }
        Parameters parameters = new Parameters(request.parameters());
        for (String name : PARAMETERS) {
            parameters.copy(name, body, name);
        }
        if (type == ProviderType.OPENROUTER || type == ProviderType.OPENAI_COMPATIBLE) {
            parameters.copy("top_k", body, "top_k");
        }
        parameters.copy("max_tokens", body, type == ProviderType.OPENAI ? "max_completion_tokens" : "max_tokens");
        String effort = parameters.effort();
        if (effort != null && type == ProviderType.OPENROUTER) {
            body.put("reasoning", Attributes.of("effort", effort));
        } else if (effort != null) {
            body.put("reasoning_effort", effort);
        }
        return Attributes.of(body);
    }
}
