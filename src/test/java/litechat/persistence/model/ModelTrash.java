package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The trash of the model. */
final class ModelTrash {
    /** What is named comes before what names it. */
    private static final List<String> ORDER = List.of(
            "projects", "conversations", "interactions", "tags", "rules", "tagRuleLinks", "apiKeys", "providerConfigs");

    private ModelTrash() {}

    static void move(Model model, String entry, String kind, String id, boolean withContents, Object now) {
        String table =
                switch (kind) {
                    case "conversation" -> "conversations";
                    case "project" -> "projects";
                    case "rule" -> "rules";
                    case "tag" -> "tags";
                    default -> "providerConfigs";
                };
        Map<String, @Nullable Object> row = model.row(table, id);
        if (model.trash().containsKey(entry)) {
            throw Refusal.taken("trash", "id", entry);
        }
        ModelDeletion deletion = new ModelDeletion(model);
        if (kind.equals("project") && !withContents) {
            deletion.moveUp(id, row.get("parentId"));
        }
        deletion.delete(table, id);
        if (kind.equals("provider")) {
            deletion.deleteKeyUnlessUsed(row.get("apiKeyId"));
        }
        String title = String.valueOf(row.get(kind.equals("conversation") ? "title" : "name"));
        model.trash().put(entry, new Model.Entry(entry, kind, title, now, deletion.rows, deletion.values));
    }

    static String restore(Model model, String id) {
        Model.Entry entry = model.trash().get(id);
        if (entry == null) {
            throw Refusal.missing();
        }
        List<String> conflicts = new ArrayList<>();
        for (String table : ORDER) {
            List<Map<String, @Nullable Object>> waiting = new ArrayList<>();
            for (Model.RemovedRow removed : entry.rows()) {
                if (removed.table().equals(table)) {
                    waiting.add(removed.row());
                }
            }
            restoreRows(model, entry, table, waiting, conflicts);
        }
        if (!conflicts.isEmpty()) {
            throw new Refusal(conflicts);
        }
        for (Model.RemovedValue value : entry.values()) {
            restoreValue(model, value);
        }
        model.trash().remove(id);
        return entry.id();
    }

    private static void restoreRows(
            Model model,
            Model.Entry entry,
            String table,
            List<Map<String, @Nullable Object>> waiting,
            List<String> conflicts) {
        while (!waiting.isEmpty()) {
            Map<String, @Nullable Object> next = waiting.get(0);
            for (Map<String, @Nullable Object> row : waiting) {
                if (table.equals("projects") && !isAmong(row.get("parentId"), waiting)) {
                    next = row;
                }
            }
            waiting.remove(next);
            Map<String, @Nullable Object> fitted = fitted(model, entry, table, next);
            if (fitted == null) {
                continue;
            }
            String id = String.valueOf(fitted.get("id"));
            if (model.has(table, id)) {
                conflicts.add(Refusal.takenText(table, "id", id));
            }
            conflicts.addAll(model.conflicts(table, id, fitted));
            model.table(table).put(id, fitted);
        }
    }

    private static boolean isAmong(@Nullable Object id, List<Map<String, @Nullable Object>> rows) {
        for (Map<String, @Nullable Object> row : rows) {
            if (Objects.equals(id, row.get("id"))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Map<String, @Nullable Object> fitted(
            Model model, Model.Entry entry, String table, Map<String, @Nullable Object> row) {
        return switch (table) {
            case "projects" ->
                withList(
                        model,
                        withList(model, orNull(model, row, "parentId", "projects"), "defaultTagIds", "tags"),
                        "defaultRuleIds",
                        "rules");
            case "conversations" ->
                orNull(model, orNull(model, row, "projectId", "projects"), "syncRepoId", "syncRepos");
            case "providerConfigs" -> orNull(model, row, "apiKeyId", "apiKeys");
            case "tagRuleLinks" ->
                model.has("tags", row.get("tagId")) && model.has("rules", row.get("ruleId")) ? row : null;
            case "interactions" -> ended(model, entry, row);
            default -> row;
        };
    }

    private static Map<String, @Nullable Object> orNull(
            Model model, Map<String, @Nullable Object> row, String field, String table) {
        return model.has(table, row.get(field)) ? row : Plain.with(row, field, null);
    }

    private static Map<String, @Nullable Object> withList(
            Model model, Map<String, @Nullable Object> row, String field, String table) {
        if (!(row.get(field) instanceof List<?> list)) {
            return row;
        }
        List<@Nullable Object> present = new ArrayList<>();
        for (Object each : list) {
            if (model.has(table, each)) {
                present.add(each);
            }
        }
        return Plain.with(row, field, present);
    }

    private static Map<String, @Nullable Object> ended(
            Model model, Model.Entry entry, Map<String, @Nullable Object> row) {
        if (!"STREAMING".equals(row.get("status")) || model.has("appState", "turn:" + row.get("id"))) {
            return row;
        }
        return Plain.with(
                Plain.with(Plain.with(row, "status", "CANCELLED"), "endedAt", entry.deletedAt()),
                "metadata.interrupted",
                true);
    }

    private static void restoreValue(Model model, Model.RemovedValue value) {
        if (!model.has(value.table(), value.key())) {
            return;
        }
        Object now = model.row(value.table(), value.key()).get(value.field());
        if (Objects.equals(now, value.after())) {
            model.set(value.table(), value.key(), value.field(), value.before());
        } else if (now instanceof List<?> list && value.before() instanceof List<?> before) {
            List<@Nullable Object> merged = new ArrayList<>(list);
            for (Object each : before) {
                boolean wasTaken = value.after() instanceof List<?> after && !after.contains(each);
                if (wasTaken && !merged.contains(each)) {
                    merged.add(Math.min(before.indexOf(each), merged.size()), each);
                }
            }
            model.set(value.table(), value.key(), value.field(), merged);
        }
    }
}
