package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Deletion in the model, and what is needed to take it back. */
final class ModelDeletion {
    private final Model model;
    final List<Model.RemovedRow> rows = new ArrayList<>();
    final List<Model.RemovedValue> values = new ArrayList<>();

    ModelDeletion(Model model) {
        this.model = model;
    }

    /** What names the row is released even if the row itself is gone already. */
    void delete(String table, String key) {
        switch (table) {
            case "conversations" -> deleteAll("interactions", "conversationId", key);
            case "projects" -> {
                deleteAll("conversations", "projectId", key);
                deleteAll("projects", "parentId", key);
            }
            case "syncRepos" -> clear("conversations", "syncRepoId", key);
            case "apiKeys" -> clear("providerConfigs", "apiKeyId", key);
            case "tags" -> {
                deleteAll("tagRuleLinks", "tagId", key);
                takeFromLists("defaultTagIds", key);
            }
            case "rules" -> {
                deleteAll("tagRuleLinks", "ruleId", key);
                takeFromLists("defaultRuleIds", key);
            }
            case "providerConfigs" -> {
                clearModels("projects", "modelId", key);
                clearModels("appState", "value", key);
            }
            default -> {
                // nothing names them
            }
        }
        if (model.has(table, key)) {
            rows.add(new Model.RemovedRow(table, model.row(table, key)));
            model.table(table).remove(key);
        }
    }

    /** Conversations of a project and all below it move to where it lies. */
    void moveUp(String project, @Nullable Object parent) {
        for (Map<String, @Nullable Object> conversation : model.where("conversations", "projectId", project)) {
            change("conversations", conversation, "projectId", parent);
        }
        for (Map<String, @Nullable Object> below : model.where("projects", "parentId", project)) {
            moveUp(String.valueOf(below.get("id")), parent);
        }
    }

    void deleteKeyUnlessUsed(@Nullable Object key) {
        if (key != null && model.where("providerConfigs", "apiKeyId", key).isEmpty()) {
            delete("apiKeys", String.valueOf(key));
        }
    }

    private void deleteAll(String table, String field, String key) {
        for (Map<String, @Nullable Object> row : model.where(table, field, key)) {
            delete(table, String.valueOf(row.get("id")));
        }
    }

    private void clear(String table, String field, String key) {
        for (Map<String, @Nullable Object> row : model.where(table, field, key)) {
            change(table, row, field, null);
        }
    }

    private void takeFromLists(String field, String key) {
        for (Map<String, @Nullable Object> row :
                new ArrayList<>(model.table("projects").values())) {
            if (row.get(field) instanceof List<?> list && list.contains(key)) {
                List<@Nullable Object> rest = new ArrayList<>();
                for (Object each : list) {
                    if (!key.equals(each)) {
                        rest.add(each);
                    }
                }
                change("projects", row, field, rest);
            }
        }
    }

    private void clearModels(String table, String field, String provider) {
        for (Map<String, @Nullable Object> row :
                new ArrayList<>(model.table(table).values())) {
            boolean isChoice =
                    table.equals("projects") || "settings:provider:lastModelSelection".equals(row.get("key"));
            if (isChoice && row.get(field) instanceof String chosen && chosen.startsWith(provider + ":")) {
                change(table, row, field, null);
            }
        }
    }

    private void change(String table, Map<String, @Nullable Object> row, String field, @Nullable Object after) {
        String key = String.valueOf(row.get(table.equals("appState") ? "key" : "id"));
        values.add(new Model.RemovedValue(table, key, field, row.get(field), after));
        model.table(table).put(key, Plain.with(row, field, after));
    }
}
