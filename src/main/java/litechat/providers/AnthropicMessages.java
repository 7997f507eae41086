package litechat.providers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.ChatMessage;
import org.jspecify.annotations.Nullable;

/** Anthropic's messages. */
final class AnthropicMessages implements Wire {
    private static final double LONGEST_ANSWER = 8192;
    private static final double LEAST_BEHIND_THOUGHTS = 1024;

    @Override
    public WireRequest question(Endpoint endpoint, ChatRequest request) {
        return headed(WireRequest.post(endpoint.baseURL() + "/messages", body(request)))
                .withHeader("Accept", "text/event-stream");
    }

    @Override
    public PartialAnswer answer(AnswerListener listener) {
        return new AnthropicAnswer(listener);
    }

    @Override
    public WireRequest models(Endpoint endpoint) {
        return headed(WireRequest.get(endpoint.baseURL() + "/models?limit=1000"));
    }

    @Override
    public @Nullable List<Attributes> catalogue(Attributes answer) {
        List<Attributes> rows = OpenAiChatCompletions.rows(answer.get("data"));
        if (rows == null) {
            return null;
        }
        List<Attributes> models = new ArrayList<>();
        for (Attributes row : rows) {
            CatalogueEntry entry = CatalogueEntry.of(row.text("id"), row.text("display_name"));
            if (entry != null) {
                Attributes abilities = row.attributes("capabilities");
                boolean sees = abilities.attributes("image_input").isTrue("supported");
                Boolean known = abilities.get("image_input") == null ? null : sees;
                models.add(entry.contextLength(row.number("max_input_tokens"))
                        .longestAnswer(row.number("max_tokens"))
                        .modalities(CatalogueEntry.inputs(known), List.of())
                        .toAttributes());
            }
        }
        return models;
    }

    @Override
    public @Nullable WireRequest moreModels(Endpoint endpoint, Attributes answer) {
        String last = answer.text("last_id");
        return answer.isTrue("has_more") && last != null && !last.isEmpty()
                ? headed(WireRequest.get(
                        endpoint.baseURL() + "/models?limit=1000&after_id=" + WireRequest.escaped(last)))
                : null;
    }

    private static WireRequest headed(WireRequest request) {
        return request.withKeyIn("x-api-key")
                .withHeader("anthropic-version", "2023-06-01")
                // Without it the server refuses every page.
                .withHeader("anthropic-dangerous-direct-browser-access", "true");
    }

    private static Attributes picture(String type, String base64) {
        Attributes source =
                Attributes.of("type", "base64").with("media_type", type).with("data", base64);
        return Attributes.of("type", "image").with("source", source);
    }

    @Override
    public Attributes body(ChatRequest request) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put("stream", true);
        String system = SystemPrompt.of(request);
        if (!system.isEmpty()) {
            body.put("system", system);
        }
        List<@Nullable Object> messages = new ArrayList<>();
        for (ChatMessage message : request.messages()) {
            // An empty text is refused.
            if (message.role() != ChatMessage.Role.SYSTEM && !message.isEmpty()) {
                messages.add(MessageForm.withParts(message, AnthropicMessages::picture));
            }
        }
        body.put("messages", messages);
        limits(body, request, new Parameters(request.parameters()));
        return Attributes.of(body);
    }

    private static void limits(Map<String, @Nullable Object> body, ChatRequest request, Parameters parameters) {
        ClaudeFamily family = ClaudeFamily.of(request.model());
        Double longest = parameters.number("max_tokens");
        double tokens = longest == null ? LONGEST_ANSWER : longest;
        Double known = new Facts(request.facts()).longestAnswer();
        double most = known == null ? family.longestAnswer() : known;
        if (family.thinking() == ClaudeFamily.Thinking.NONE || parameters.effortTokens() == 0) {
            samplers(body, parameters, family.samplers());
        } else {
            // While it thinks, the server takes none of these, and its thoughts count towards the longest answer.
            tokens += parameters.effortTokens();
            think(body, parameters, family, Math.min(parameters.effortTokens(), most - LEAST_BEHIND_THOUGHTS));
        }
        body.put("max_tokens", Math.min(tokens, most));
    }

    private static void samplers(
            Map<String, @Nullable Object> body, Parameters parameters, ClaudeFamily.Samplers taken) {
        if (taken == ClaudeFamily.Samplers.NONE) {
            return; // one that is told is refused
        }
        parameters.copy("temperature", body, "temperature");
        if (taken == ClaudeFamily.Samplers.ALL || parameters.number("temperature") == null) {
            parameters.copy("top_p", body, "top_p");
        }
        parameters.copy("top_k", body, "top_k");
    }

    private static void think(
            Map<String, @Nullable Object> body, Parameters parameters, ClaudeFamily family, double budget) {
        if (family.thinking() == ClaudeFamily.Thinking.BUDGET) {
            body.put("thinking", Attributes.of("type", "enabled").with("budget_tokens", budget));
        } else {
            String effort = String.valueOf(parameters.effort());
            body.put("thinking", Attributes.of("type", "adaptive").with("display", "summarized"));
            body.put("output_config", Attributes.of("effort", effort.equals("minimal") ? "low" : effort));
        }
    }
}
