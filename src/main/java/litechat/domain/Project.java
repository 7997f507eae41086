package litechat.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of conversations with settings of its own; a setting that is null is inherited.
 *
 * @param path its names from the root with parts of their ids, as other programs expect it; null if never given
 * @param defaultTagIds the tags that its prompts start with, or null to inherit
 */
public record Project(
        String id,
        String name,
        @Nullable String path,
        @Nullable String parentId,
        @Nullable String systemPrompt,
        @Nullable String modelId,
        @Nullable Double temperature,
        @Nullable Double maxTokens,
        @Nullable Double topP,
        @Nullable Double topK,
        @Nullable Double presencePenalty,
        @Nullable Double frequencyPenalty,
        @Nullable List<String> defaultTagIds,
        @Nullable List<String> defaultRuleIds,
        Attributes metadata,
        Timestamp createdAt,
        Timestamp updatedAt,
        Attributes others)
        implements Named {

    public Project {
        Check.id("id", id);
        Check.name("name", name);
        Check.optionalId("parentId", parentId);
        if (id.equals(parentId)) {
            throw new InvalidRecord("parentId", "is the project itself");
        }
    }

    /** A new project that inherits everything. */
    public static Project create(String id, String name, @Nullable String parentId, Timestamp now) {
        return create(id, name, parentId, ModelSettings.NONE, now);
    }

    /** A new project with some settings of its own. */
    public static Project create(
            String id, String name, @Nullable String parentId, ModelSettings settings, Timestamp now) {
        return new Project(
                id,
                name,
                null,
                parentId,
                settings.systemPrompt(),
                settings.modelId(),
                settings.temperature(),
                settings.maxTokens(),
                settings.topP(),
                settings.topK(),
                settings.presencePenalty(),
                settings.frequencyPenalty(),
                settings.defaultTagIds(),
                settings.defaultRuleIds(),
                Attributes.NONE,
                now,
                now,
                settings.reasoningEffort() == null
                        ? Attributes.NONE
                        : Attributes.of(ModelSettings.REASONING_EFFORT, settings.reasoningEffort()));
    }
}
