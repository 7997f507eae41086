package litechat.persistence.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the lists should be, by the ids of their rows. */
final class ModelReads {
    private ModelReads() {}

    static List<String> conversations(Model model) {
        List<Map<String, @Nullable Object>> rows =
                new ArrayList<>(model.table("conversations").values());
        rows.sort((a, b) -> Records.time(b, "updatedAt").compareTo(Records.time(a, "updatedAt")));
        return ids(rows); // the sort is stable, and the rows came by their ids
    }

    static List<String> first(List<String> ids, int limit) {
        return ids.subList(0, Math.min(limit, ids.size()));
    }

    static List<String> interactions(Model model, String conversationId) {
        List<Map<String, @Nullable Object>> rows = model.where("interactions", "conversationId", conversationId);
        rows.sort(Comparator.comparingDouble(row -> (Double) row.getOrDefault("index", 0.0)));
        return ids(rows);
    }

    static List<String> projects(Model model) {
        List<String> ordered = new ArrayList<>();
        List<Map<String, @Nullable Object>> level = named(model.where("projects", "parentId", null));
        while (!level.isEmpty()) {
            List<Map<String, @Nullable Object>> below = new ArrayList<>();
            for (Map<String, @Nullable Object> project : level) {
                ordered.add(Records.text(project, "id"));
                below.addAll(named(model.where("projects", "parentId", project.get("id"))));
            }
            level = below;
        }
        return ordered;
    }

    static List<Object> conversation(Model model, String id) {
        return List.of(model.row("conversations", id).get("id") + "", interactions(model, id));
    }

    static List<Object> project(Model model, String id) {
        model.row("projects", id);
        List<String> projects = new ArrayList<>(List.of(id));
        List<String> conversations = new ArrayList<>();
        List<String> interactions = new ArrayList<>();
        for (int i = 0; i < projects.size(); i++) {
            projects.addAll(ids(model.where("projects", "parentId", projects.get(i))));
            for (String conversation : ids(model.where("conversations", "projectId", projects.get(i)))) {
                conversations.add(conversation);
                interactions.addAll(interactions(model, conversation));
            }
        }
        return List.of(id, projects.subList(1, projects.size()), conversations, interactions);
    }

    /** A table by its rows' names, which may not be unique. */
    static List<String> byName(Model model, String table) {
        return ids(named(new ArrayList<>(model.table(table).values())));
    }

    static List<String> mods(Model model) {
        List<Map<String, @Nullable Object>> rows =
                new ArrayList<>(model.table("mods").values());
        rows.sort(Comparator.comparingDouble(row -> (Double) row.getOrDefault("loadOrder", 0.0)));
        return ids(rows);
    }

    private static List<Map<String, @Nullable Object>> named(List<Map<String, @Nullable Object>> rows) {
        rows.sort(Comparator.comparing(row -> Records.text(row, "name")));
        return rows;
    }

    static List<String> ids(List<Map<String, @Nullable Object>> rows) {
        List<String> ids = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            ids.add(Records.text(row, "id"));
        }
        return ids;
    }
}
