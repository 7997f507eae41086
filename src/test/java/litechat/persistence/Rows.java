package litechat.persistence;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.memory.MemoryEngine;
import org.jspecify.annotations.Nullable;

/** A database in memory whose rows are put there as they are. */
final class Rows {
    static final Timestamp NOW = new Timestamp(1_750_000_000_000.0);

    final LiteChatDatabase database = new LiteChatDatabase(new MemoryEngine(Schema.VERSIONS));

    Rows() {
        database.open();
        PersistenceService.bind(database);
    }

    void put(String table, Attributes row) {
        database.write(List.of(database.raw(table)), () -> database.raw(table).put(row));
    }

    void conversation(String id, @Nullable String projectId) {
        put(
                "conversations",
                Attributes.of("id", id)
                        .with("title", "Title " + id)
                        .with("projectId", projectId)
                        .with("createdAt", NOW)
                        .with("updatedAt", NOW));
    }

    void interaction(String id, String conversationId, double index) {
        put(
                "interactions",
                Attributes.of("id", id)
                        .with("conversationId", conversationId)
                        .with("index", index)
                        .with("parentId", null)
                        .with("response", "Grüße 🌱")
                        .with("createdAt", NOW));
    }

    void project(String id, String name, @Nullable String parentId) {
        put(
                "projects",
                Attributes.of("id", id)
                        .with("name", name)
                        .with("parentId", parentId)
                        .with("createdAt", NOW)
                        .with("updatedAt", NOW));
    }

    /** A row with a name that is unique in its table. */
    void named(String table, String id) {
        put(
                table,
                Attributes.of("id", id)
                        .with("name", "Name " + id)
                        .with("type", "control")
                        .with("content", "Content")
                        .with("value", "sk-1")
                        .with("createdAt", NOW)
                        .with("updatedAt", NOW));
    }

    Attributes get(String table, String id) {
        Attributes row = database.raw(table).get(id);
        if (row == null) {
            throw new AssertionError("No row " + id + " in " + table);
        }
        return row;
    }

    List<Attributes> table(String table) {
        return database.raw(table).toQuery().toList();
    }

    /** All rows of all tables. */
    Map<String, List<Attributes>> all() {
        Map<String, List<Attributes>> all = new TreeMap<>();
        for (String table : Schema.tableNames()) {
            all.put(table, table(table));
        }
        return all;
    }
}
