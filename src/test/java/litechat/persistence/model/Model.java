package litechat.persistence.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What should be in the tables: rows under their keys, and nothing more clever than that. */
final class Model {
    static final List<String> TABLES = List.of(
            "conversations",
            "interactions",
            "projects",
            "mods",
            "appState",
            "providerConfigs",
            "apiKeys",
            "syncRepos",
            "rules",
            "tags",
            "tagRuleLinks");

    private final Map<String, TreeMap<String, Map<String, @Nullable Object>>> tables = new LinkedHashMap<>();
    private TreeMap<String, Entry> trash = new TreeMap<>();

    Model() {
        for (String table : TABLES) {
            tables.put(table, new TreeMap<>());
        }
    }

    /** What was removed and can come back. */
    record Entry(
            String id, String kind, String title, Object deletedAt, List<RemovedRow> rows, List<RemovedValue> values) {}

    record RemovedRow(String table, Map<String, @Nullable Object> row) {}

    record RemovedValue(String table, String key, String field, @Nullable Object before, @Nullable Object after) {}

    /** Does a step wholly or not at all. @return what may come of it, in words */
    List<String> attempt(Step step) {
        Map<String, TreeMap<String, Map<String, @Nullable Object>>> before = new LinkedHashMap<>();
        for (Map.Entry<String, TreeMap<String, Map<String, @Nullable Object>>> table : tables.entrySet()) {
            before.put(table.getKey(), new TreeMap<>(table.getValue()));
        }
        TreeMap<String, Entry> trashBefore = new TreeMap<>(trash);
        try {
            return List.of(String.valueOf(step.expectation().of(this)));
        } catch (Refusal e) {
            tables.putAll(before);
            trash = trashBefore;
            return e.reasons();
        }
    }

    Map<String, Map<String, @Nullable Object>> table(String name) {
        Map<String, Map<String, @Nullable Object>> rows = tables.get(name);
        if (rows == null) {
            throw new IllegalStateException(name);
        }
        return rows;
    }

    Map<String, Entry> trash() {
        return trash;
    }

    Map<String, @Nullable Object> row(String table, String key) {
        Map<String, @Nullable Object> row = table(table).get(key);
        if (row == null) {
            throw Refusal.missing();
        }
        return row;
    }

    boolean has(String table, @Nullable Object key) {
        return key != null && table(table).containsKey(String.valueOf(key));
    }

    /** Refuses a field that names a row which is not there; null names none. */
    void need(String table, @Nullable Object key) {
        if (key != null && !has(table, key)) {
            throw Refusal.missing();
        }
    }

    void put(String table, Map<String, @Nullable Object> row) {
        String key = String.valueOf(row.get(table.equals("appState") ? "key" : "id"));
        List<String> conflicts = conflicts(table, key, row);
        if (!conflicts.isEmpty()) {
            throw new Refusal(conflicts);
        }
        table(table).put(key, row);
    }

    void set(String table, String key, String field, @Nullable Object value) {
        put(table, Plain.with(row(table, key), field, value));
    }

    /** Which unique fields of the row another row has. */
    List<String> conflicts(String table, String key, Map<String, @Nullable Object> row) {
        List<String> conflicts = new ArrayList<>();
        boolean namesAreUnique = List.of("mods", "providerConfigs", "apiKeys", "syncRepos", "rules", "tags")
                .contains(table);
        for (Map.Entry<String, Map<String, @Nullable Object>> other :
                table(table).entrySet()) {
            if (other.getKey().equals(key)) {
                continue;
            }
            Map<String, @Nullable Object> theirs = other.getValue();
            if (namesAreUnique && same(theirs, row, "name")) {
                conflicts.add(Refusal.takenText(table, "name", String.valueOf(row.get("name"))));
            }
            if (table.equals("tagRuleLinks") && same(theirs, row, "tagId") && same(theirs, row, "ruleId")) {
                conflicts.add(Refusal.takenText(table, "[tagId+ruleId]", ""));
            }
            if (table.equals("projects") && same(theirs, row, "name") && same(theirs, row, "parentId")) {
                conflicts.add(Refusal.takenText(table, "name", String.valueOf(row.get("name"))));
            }
            if (table.equals("interactions")
                    && isOnSpine(row)
                    && isOnSpine(theirs)
                    && same(theirs, row, "conversationId")
                    && same(theirs, row, "index")) {
                conflicts.add(Refusal.takenText(table, "index", number(row.get("index"))));
            }
        }
        return conflicts;
    }

    /** The rows of a table that have this value in a field. */
    List<Map<String, @Nullable Object>> where(String table, String field, @Nullable Object value) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (Map<String, @Nullable Object> row : table(table).values()) {
            if (Objects.equals(value, row.get(field))) {
                found.add(row);
            }
        }
        return found;
    }

    static boolean same(Map<String, @Nullable Object> one, Map<String, @Nullable Object> other, String field) {
        return Objects.equals(one.get(field), other.get(field));
    }

    static String number(@Nullable Object value) {
        return value instanceof Double number ? Integer.toString((int) (double) number) : "";
    }

    private static boolean isOnSpine(Map<String, @Nullable Object> row) {
        return row.get("parentId") == null && row.get("index") instanceof Double index && index >= 0;
    }
}
