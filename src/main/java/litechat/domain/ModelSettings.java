package litechat.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a project, or the settings of the whole page, say about how models are asked; null is said elsewhere, if at all. */
public record ModelSettings(
        @Nullable String systemPrompt,
        @Nullable String modelId,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Double topK,
        @Nullable Double maxTokens,
        @Nullable Double presencePenalty,
        @Nullable Double frequencyPenalty,
        @Nullable List<String> defaultTagIds,
        @Nullable List<String> defaultRuleIds,
        @Nullable String reasoningEffort) {

    /** The field of a project and the setting that say how much a model is to reason: none, minimal, low, medium or high. */
    public static final String REASONING_EFFORT = "reasoningEffort";

    /** Nothing is said. */
    public static final ModelSettings NONE =
            new ModelSettings(null, null, null, null, null, null, null, null, null, null);

    /** The names of the page's settings that say something of it. */
    public static final List<String> NAMES = List.of(
            "globalSystemPrompt",
            "temperature",
            "topP",
            "topK",
            "maxTokens",
            "presencePenalty",
            "frequencyPenalty",
            REASONING_EFFORT);

    /** Settings that say nothing of reasoning. */
    public ModelSettings(
            @Nullable String systemPrompt,
            @Nullable String modelId,
            @Nullable Double temperature,
            @Nullable Double topP,
            @Nullable Double topK,
            @Nullable Double maxTokens,
            @Nullable Double presencePenalty,
            @Nullable Double frequencyPenalty,
            @Nullable List<String> defaultTagIds,
            @Nullable List<String> defaultRuleIds) {
        this(
                systemPrompt,
                modelId,
                temperature,
                topP,
                topK,
                maxTokens,
                presencePenalty,
                frequencyPenalty,
                defaultTagIds,
                defaultRuleIds,
                null);
    }

    /** What a project says itself. */
    public static ModelSettings of(Project project) {
        return new ModelSettings(
                project.systemPrompt(),
                project.modelId(),
                project.temperature(),
                project.topP(),
                project.topK(),
                project.maxTokens(),
                project.presencePenalty(),
                project.frequencyPenalty(),
                project.defaultTagIds(),
                project.defaultRuleIds(),
                project.others().text(REASONING_EFFORT));
    }

    /** What the settings of the page say. */
    public static ModelSettings of(Map<String, @Nullable Object> settings) {
        return new ModelSettings(
                settings.get("globalSystemPrompt") instanceof String text ? text : null,
                null,
                number(settings, "temperature"),
                number(settings, "topP"),
                number(settings, "topK"),
                number(settings, "maxTokens"),
                number(settings, "presencePenalty"),
                number(settings, "frequencyPenalty"),
                null,
                null,
                settings.get(REASONING_EFFORT) instanceof String effort ? effort : null);
    }

    /**
     * What holds in the end: each setting as the first of the projects says it, or else as the page's settings do.
     *
     * @param upwards a project and those around it, it first
     */
    public static ModelSettings effective(List<Project> upwards, ModelSettings global) {
        ModelSettings settings = NONE;
        for (Project project : upwards) {
            settings = settings.orElse(of(project));
        }
        return settings.orElse(global);
    }

    /** These settings, and where they say nothing the others; 0 and the empty text say something. */
    public ModelSettings orElse(ModelSettings others) {
        return new ModelSettings(
                either(systemPrompt, others.systemPrompt),
                either(modelId, others.modelId),
                either(temperature, others.temperature),
                either(topP, others.topP),
                either(topK, others.topK),
                either(maxTokens, others.maxTokens),
                either(presencePenalty, others.presencePenalty),
                either(frequencyPenalty, others.frequencyPenalty),
                either(defaultTagIds, others.defaultTagIds),
                either(defaultRuleIds, others.defaultRuleIds),
                either(reasoningEffort, others.reasoningEffort));
    }

    /** What of it a model server is sent beside the messages, under the names of a turn's parameters. */
    public Attributes parameters() {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        put(parameters, "temperature", temperature);
        put(parameters, "top_p", topP);
        put(parameters, "top_k", topK);
        put(parameters, "max_tokens", maxTokens);
        put(parameters, "presence_penalty", presencePenalty);
        put(parameters, "frequency_penalty", frequencyPenalty);
        if (reasoningEffort != null && !reasoningEffort.isEmpty()) {
            parameters.put("reasoning_effort", reasoningEffort);
        }
        return Attributes.of(parameters);
    }

    /** The fields of a project that differ from what it said before. */
    public Changes since(ModelSettings before) {
        Changes changes = Changes.NONE;
        Map<String, @Nullable Object> old = before.asMap();
        for (Map.Entry<String, @Nullable Object> field : asMap().entrySet()) {
            if (!Objects.equals(field.getValue(), old.get(field.getKey()))) {
                changes = changes.and(field.getKey(), field.getValue());
            }
        }
        return changes;
    }

    private Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("systemPrompt", systemPrompt);
        fields.put("modelId", modelId);
        fields.put("temperature", temperature);
        fields.put("topP", topP);
        fields.put("topK", topK);
        fields.put("maxTokens", maxTokens);
        fields.put("presencePenalty", presencePenalty);
        fields.put("frequencyPenalty", frequencyPenalty);
        fields.put("defaultTagIds", defaultTagIds);
        fields.put("defaultRuleIds", defaultRuleIds);
        fields.put(REASONING_EFFORT, reasoningEffort);
        return fields;
    }

    private static <T> @Nullable T either(@Nullable T own, @Nullable T other) {
        return own != null ? own : other;
    }

    private static @Nullable Double number(Map<String, @Nullable Object> settings, String name) {
        return settings.get(name) instanceof Double number ? number : null;
    }

    private static void put(Map<String, @Nullable Object> parameters, String name, @Nullable Double value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
