package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of one table that names rows of another, and what becomes of it when those are deleted.
 *
 * @param table the table with the field
 * @param target the table whose rows it names
 */
public record Reference(String table, String field, String target, OnDelete onDelete) {
    /** What a deletion does to the rows that refer to what is deleted. */
    public enum OnDelete {
        /** They are deleted too. */
        CASCADE,
        /** Their field becomes null. */
        UNLINK,
        /** The name goes from their list. */
        REMOVE_FROM_LIST,
        /** Their field, which names a model of a provider, becomes null. */
        CLEAR_MODEL
    }

    /** Every reference there is. What may be chosen at a deletion stands here with its default. */
    static final List<Reference> ALL = List.of(
            new Reference("interactions", "conversationId", "conversations", OnDelete.CASCADE),
            new Reference("conversations", "projectId", "projects", OnDelete.CASCADE),
            new Reference("projects", "parentId", "projects", OnDelete.CASCADE),
            new Reference("conversations", "syncRepoId", "syncRepos", OnDelete.UNLINK),
            new Reference("providerConfigs", "apiKeyId", "apiKeys", OnDelete.UNLINK),
            new Reference("tagRuleLinks", "tagId", "tags", OnDelete.CASCADE),
            new Reference("tagRuleLinks", "ruleId", "rules", OnDelete.CASCADE),
            new Reference("projects", "defaultTagIds", "tags", OnDelete.REMOVE_FROM_LIST),
            new Reference("projects", "defaultRuleIds", "rules", OnDelete.REMOVE_FROM_LIST),
            new Reference("projects", "modelId", "providerConfigs", OnDelete.CLEAR_MODEL),
            new Reference("appState", "value", "providerConfigs", OnDelete.CLEAR_MODEL));

    /** The references that the rows of a table have to be right about; a model's name may be a wish. */
    public static List<Reference> from(String table) {
        List<Reference> references = new ArrayList<>();
        for (Reference reference : ALL) {
            if (reference.table().equals(table) && reference.onDelete() != OnDelete.CLEAR_MODEL) {
                references.add(reference);
            }
        }
        return references;
    }

    /** A table and those that its rows name. */
    static List<String> around(String table) {
        List<String> tables = new ArrayList<>(List.of(table));
        for (Reference reference : from(table)) {
            if (!tables.contains(reference.target())) {
                tables.add(reference.target());
            }
        }
        return tables;
    }

    /** The keys of rows that a value of the field names. */
    public List<String> keysIn(@Nullable Object value) {
        if (value instanceof String key) {
            return List.of(key);
        }
        List<String> keys = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : List.of()) {
            if (each instanceof String key) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** Whether a row cannot be without what it names. */
    public boolean isOwner() {
        return onDelete == OnDelete.CASCADE && !target.equals("projects");
    }

    /** The references to rows of a table. */
    public static List<Reference> to(String target) {
        List<Reference> references = new ArrayList<>();
        for (Reference reference : ALL) {
            if (reference.target().equals(target)) {
                references.add(reference);
            }
        }
        return references;
    }
}
