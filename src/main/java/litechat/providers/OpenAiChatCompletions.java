package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
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
        return new OpenAiAnswer(type, listener);
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
    public @Nullable List<Attributes> catalogue(Attributes answer) {
        List<Attributes> rows = rows(answer.get("data"));
        return rows == null ? null : entries(rows);
    }

    private static List<Attributes> entries(List<Attributes> rows) {
        List<Attributes> entries = new ArrayList<>();
        for (Attributes row : rows) {
            Attributes entry = CatalogueEntry.ofOpenAi(row);
            if (entry != null) {
                entries.add(entry);
            }
        }
        return entries;
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

    /** The objects of a list, or null if there is no list. */
    static @Nullable List<Attributes> rows(@Nullable Object list) {
        if (!(list instanceof List<?> entries)) {
            return null;
        }
        List<Attributes> rows = new ArrayList<>();
        for (Object entry : entries) {
            if (entry instanceof Attributes row) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Attributes picture(String type, String base64) {
        return Attributes.of("type", "image_url")
                .with("image_url", Attributes.of("url", "data:" + type + ";base64," + base64));
    }

    @Override
    public Attributes body(ChatRequest request) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        List<@Nullable Object> messages = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            messages.add(MessageForm.withParts(message, OpenAiChatCompletions::picture));
        }
        body.put("messages", messages);
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
        String effort = EffortSupport.takes(type, request) ? parameters.effort() : null;
        if (effort != null && type == ProviderType.OPENROUTER) {
            body.put("reasoning", Attributes.of("effort", effort));
        } else if (effort != null) {
            body.put("reasoning_effort", EffortSupport.word(type, effort));
        }
        return Attributes.of(body);
    }
}
