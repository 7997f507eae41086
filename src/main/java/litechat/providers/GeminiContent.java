package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import litechat.domain.ProviderType;
import org.jspecify.annotations.Nullable;

/** Google's Gemini: content that is generated as a stream. */
final class GeminiContent implements Wire {
    private static final String MODELS = "models/";

    @Override
    public WireRequest question(Endpoint endpoint, ChatRequest request) {
        String model = withoutPrefix(request.model());
        return WireRequest.post(
                        endpoint.baseURL() + "/" + MODELS + escaped(model) + ":streamGenerateContent?alt=sse",
                        body(request))
                .withKeyIn("x-goog-api-key");
    }

    @Override
    public PartialAnswer answer(AnswerListener listener) {
        return new GeminiAnswer(listener);
    }

    @Override
    public WireRequest models(Endpoint endpoint) {
        return WireRequest.get(endpoint.baseURL() + "/models?pageSize=1000").withKeyIn("x-goog-api-key");
    }

    @Override
    public @Nullable List<Attributes> catalogue(Attributes answer) {
        List<Attributes> rows = OpenAiChatCompletions.rows(answer.get("models"));
        if (rows == null) {
            return null;
        }
        boolean tellsThinking = false;
        for (Attributes row : rows) {
            tellsThinking |= row.get("thinking") instanceof Boolean;
        }
        List<Attributes> models = new ArrayList<>();
        for (Attributes row : rows) {
            String name = row.text("name");
            CatalogueEntry entry =
                    CatalogueEntry.of(name == null ? null : withoutPrefix(name), row.text("displayName"));
            Object methods = row.get("supportedGenerationMethods");
            if (entry != null && (!(methods instanceof List<?> list) || list.contains("generateContent"))) {
                models.add(entry.described(row.text("description"))
                        .contextLength(row.number("inputTokenLimit"))
                        // The server leaves out what is false, so a model without it thinks not if others do.
                        .thinks(tellsThinking ? row.isTrue("thinking") : null)
                        .toAttributes());
            }
        }
        return models;
    }

    @Override
    public @Nullable WireRequest moreModels(Endpoint endpoint, Attributes answer) {
        String next = answer.text("nextPageToken");
        return next == null || next.isEmpty()
                ? null
                : WireRequest.get(endpoint.baseURL() + "/models?pageSize=1000&pageToken=" + WireRequest.escaped(next))
                        .withKeyIn("x-goog-api-key");
    }

    private static String withoutPrefix(String model) {
        return model.startsWith(MODELS) ? model.substring(MODELS.length()) : model;
    }

    /** A name must not become another place of the server. */
    private static String escaped(String model) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < model.length(); i++) {
            char c = model.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            escaped.append(plain || "-_.~:@".indexOf(c) >= 0 ? c : '_');
        }
        return escaped.toString();
    }

    @Override
    public Attributes body(ChatRequest request) {
        List<@Nullable Object> contents = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            if (message.role() != ChatMessage.Role.SYSTEM && !message.isEmpty()) {
                String role = message.role() == ChatMessage.Role.ASSISTANT ? "model" : "user";
                contents.add(Attributes.of("role", role).with("parts", parts(message)));
            }
        }
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("contents", contents);
        String system = SystemPrompt.of(request);
        if (!system.isEmpty()) {
            body.put("systemInstruction", Attributes.of("parts", parts(system)));
        }
        Map<String, @Nullable Object> config = new LinkedHashMap<>();
        Parameters parameters = new Parameters(request.parameters());
        parameters.copy("temperature", config, "temperature");
        parameters.copy("top_p", config, "topP");
        parameters.copy("top_k", config, "topK");
        parameters.copy("max_tokens", config, "maxOutputTokens");
        parameters.copy("presence_penalty", config, "presencePenalty");
        parameters.copy("frequency_penalty", config, "frequencyPenalty");
        if (parameters.effort() != null && EffortSupport.takes(ProviderType.GOOGLE, request)) {
            config.put(
                    "thinkingConfig",
                    Attributes.of("thinkingBudget", (double) parameters.effortTokens())
                            .with("includeThoughts", parameters.effortTokens() > 0));
        }
        if (!config.isEmpty()) {
            body.put("generationConfig", Attributes.of(config));
        }
        return Attributes.of(body);
    }

    private static List<@Nullable Object> parts(ChatMessage message) {
        List<@Nullable Object> parts = MessageForm.pictures(
                message,
                (type, base64) -> Attributes.of(
                        "inlineData", Attributes.of("mimeType", type).with("data", base64)));
        if (!message.content().isEmpty()) {
            parts.add(Attributes.of("text", message.content()));
        }
        return parts;
    }

    private static List<@Nullable Object> parts(String text) {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(Attributes.of("text", text));
        return parts;
    }
}
