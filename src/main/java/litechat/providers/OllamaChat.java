package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;

/** Ollama's own chat: a line of JSON for each piece. */
final class OllamaChat implements Wire {
    private static final String[] ENDINGS = {"/api", "/v1"};

    @Override
    public WireRequest question(Endpoint endpoint, ChatRequest request) {
        return WireRequest.post(base(endpoint) + "/api/chat", body(request));
    }

    @Override
    public PartialAnswer answer(AnswerListener listener) {
        return new OllamaAnswer(listener);
    }

    @Override
    public boolean isLines() {
        return true;
    }

    @Override
    public WireRequest models(Endpoint endpoint) {
        return WireRequest.get(base(endpoint) + "/api/tags");
    }

    @Override
    public @Nullable List<Attributes> catalogue(Attributes answer) {
        List<Attributes> rows = OpenAiChatCompletions.rows(answer.get("models"));
        if (rows == null) {
            return null;
        }
        List<Attributes> models = new ArrayList<>();
        for (Attributes row : rows) {
            CatalogueEntry entry = CatalogueEntry.of(row.text("name"), null);
            if (entry != null) {
                models.add(entry.described(row.attributes("details").text("parameter_size"))
                        .toAttributes());
            }
        }
        return models;
    }

    @Override
    public WireRequest details(Endpoint endpoint, String model) {
        return WireRequest.post(base(endpoint) + "/api/show", Attributes.of("model", model));
    }

    /** The length stands under the name of the model's architecture. */
    @Override
    public Attributes detailed(Attributes model, Attributes answer) {
        CatalogueEntry entry = CatalogueEntry.of(model.text("id"), model.text("name"));
        if (entry == null) {
            return model;
        }
        Attributes info = answer.attributes("model_info");
        String architecture = info.key("general.architecture");
        List<String> abilities = CatalogueEntry.texts(answer.get("capabilities"));
        boolean isKnown = !abilities.isEmpty();
        return entry.described(model.text("description"))
                .contextLength(info.number(architecture + ".context_length"))
                .modalities(CatalogueEntry.inputs(isKnown ? abilities.contains("vision") : null), List.of())
                .thinks(isKnown ? abilities.contains("thinking") : null)
                .toAttributes();
    }

    /** The address may be written with the path of either of its interfaces. */
    private static String base(Endpoint endpoint) {
        String base = endpoint.baseURL();
        for (String ending : ENDINGS) {
            if (base.endsWith(ending)) {
                return base.substring(0, base.length() - ending.length());
            }
        }
        return base;
    }

    private static Attributes form(ChatMessage message) {
        Attributes form = Attributes.of("role", message.role().word()).with("content", message.content());
        List<@Nullable Object> images = new ArrayList<>();
        for (Attributes file : message.files()) {
            images.add(file.key("base64"));
        }
        return images.isEmpty() ? form : form.with("images", images);
    }

    @Override
    public Attributes body(ChatRequest request) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        List<@Nullable Object> messages = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            messages.add(form(message));
        }
        body.put("messages", messages);
        body.put("stream", true);
        Parameters parameters = new Parameters(request.parameters());
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        for (String name : new String[] {"temperature", "top_p", "top_k", "presence_penalty", "frequency_penalty"}) {
            parameters.copy(name, options, name);
        }
        parameters.copy("max_tokens", options, "num_predict");
        // Without it a server works with a small window of its own, and says nothing of the old messages it drops.
        Double window = new Facts(request.facts()).window(parameters.number("max_tokens"));
        if (window != null) {
            options.put("num_ctx", window);
        }
        if (!options.isEmpty()) {
            body.put("options", Attributes.of(options));
        }
        String effort = parameters.effort();
        if (effort != null && EffortSupport.takes(ProviderType.OLLAMA, request)) {
            body.put("think", think(effort, request.model()));
        }
        return Attributes.of(body);
    }

    /** Only gpt-oss knows degrees; the others think or do not. */
    private static Object think(String effort, String model) {
        if (!model.contains("gpt-oss")) {
            return !effort.equals("none");
        }
        return effort.equals("none") || effort.equals("minimal") ? "low" : effort;
    }
}
