package litechat.persistence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.AppState;
import litechat.domain.Changes;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;

/** Deletion for good, deletion into the trash, and the way back, each in one transaction. */
final class Deletions {
    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry("conversation", "conversations"),
            Map.entry("project", "projects"),
            Map.entry("rule", "rules"),
            Map.entry("tag", "tags"),
            Map.entry("provider", "providerConfigs"));

    private Deletions() {}

    /** Deletes a row for good, with what {@link Reference} says about it. */
    static void delete(LiteChatDatabase database, String table, String id) {
        database.delete(withDrafts(database, table), () -> {
            new Deletion(database, Deletion.Removed.IGNORED).delete(table, List.of(id));
            deleteDrafts(database, table, List.of(id));
        });
    }

    private static List<Table<?>> withDrafts(LiteChatDatabase database, String table) {
        List<String> reached = Deletion.reach(table);
        if (table.equals("conversations")) {
            reached.add(DraftRecords.TABLE);
        }
        return tables(database, reached);
    }

    private static void deleteDrafts(LiteChatDatabase database, String table, List<String> ids) {
        if (table.equals("conversations")) {
            DraftRecords.delete(database, ids);
        }
    }

    static void deleteProject(LiteChatDatabase database, String id, ProjectContents contents) {
        List<String> reached = Deletion.reach("projects");
        reached.add(DraftRecords.TABLE);
        database.delete(tables(database, reached), () -> {
            if (contents != ProjectContents.MOVE_UP && Saves.exists(database, "projects", id)) {
                DraftRecords.delete(database, ProjectRecords.conversations(database, id));
            }
            ProjectRecords.delete(database, id, contents, Deletion.Removed.IGNORED);
        });
    }

    /**
     * Moves a thing of a kind into the trash.
     *
     * @param contents what becomes of a project's conversations
     */
    static TrashEntry trash(
            LiteChatDatabase database,
            String entryId,
            String kind,
            String id,
            ProjectContents contents,
            Timestamp now) {
        String table = TABLES.get(kind);
        if (table == null) {
            throw new IllegalArgumentException("Not a kind that goes to the trash: " + kind);
        }
        List<String> reached = Deletion.reach(table);
        reached.add(Trash.TABLE);
        reached.add("apiKeys");
        return database.transaction(Mode.READ_WRITE, tables(database, reached), () -> {
            var row = database.raw(table).get(id);
            if (row == null) {
                throw new RowMissing();
            }
            Trash.Bin bin = Trash.Bin.open(database, entryId);
            if (table.equals("projects")) {
                ProjectRecords.delete(database, id, contents, bin);
            } else {
                new Deletion(database, bin).delete(table, List.of(id));
            }
            if (table.equals("providerConfigs")) {
                ProviderRecords.deleteUnusedKey(database, row.text("apiKeyId"), bin);
            }
            String name = row.text(kind.equals("conversation") ? "title" : "name");
            return bin.close(kind, name == null ? "" : name, now);
        });
    }

    /** Puts an entry of the trash back. @throws UniqueConflict if its name is taken by now */
    static TrashEntry restore(LiteChatDatabase database, String entryId) {
        List<Table<?>> all = new ArrayList<>(database.tables());
        all.add(database.raw(Trash.TABLE));
        return database.transaction(Mode.READ_WRITE, all, () -> new Trash(database).restore(entryId));
    }

    /** Deletes entries of the trash for good, with the contents of files that nothing else refers to. @return how many bytes they took */
    static double purge(LiteChatDatabase database, List<String> entryIds) {
        List<String> reached = new ArrayList<>(AttachmentRecords.REFERRING);
        reached.add("conversations");
        return database.transaction(Mode.DELETE, tables(database, reached), () -> {
            Trash trash = new Trash(database);
            Set<String> hashes = new LinkedHashSet<>();
            double bytes = 0;
            for (String id : entryIds) {
                List<String> gone = trash.conversations(id, hashes);
                gone.removeAll(
                        present(database, gone)); // an import may have brought one back, and the draft is its own
                hashes.addAll(DraftRecords.delete(database, gone));
                bytes += trash.remove(id);
            }
            AttachmentRecords.collect(database, hashes);
            return bytes;
        });
    }

    private static List<String> present(LiteChatDatabase database, List<String> conversations) {
        return conversations.isEmpty()
                ? List.of()
                : database.raw("conversations")
                        .where(":id")
                        .anyOf(conversations)
                        .primaryKeys();
    }

    /**
     * Empties a table; what referred to its rows is released as by single deletions. The marks of running turns are no
     * settings: without theirs nobody would find them after a crash.
     */
    static void clear(LiteChatDatabase database, String table) {
        database.delete(withDrafts(database, table), () -> {
            List<String> keys = database.raw(table).toQuery().primaryKeys();
            if (table.equals("projects")) {
                // Conversations move up by default; only a choice takes them along.
                database.conversations().where("projectId").anyOf(keys).modify(Changes.of("projectId", null));
            }
            List<AppState> running = table.equals("appState") ? Turns.marks(database) : List.of();
            new Deletion(database, Deletion.Removed.IGNORED).delete(table, keys);
            deleteDrafts(database, table, keys);
            database.raw(table).clear();
            if (!running.isEmpty()) {
                database.appState().bulkPut(running);
            }
        });
    }

    /** Empties every table; the database stays the one that it is. */
    static void clearAll(LiteChatDatabase database) {
        List<Table<?>> tables = tables(database, Schema.tableNames());
        database.delete(tables, () -> {
            for (Table<?> table : tables) {
                if (table.name().equals(DatabaseIdentity.TABLE)) {
                    DatabaseIdentity.deleteOthers(database);
                } else {
                    table.clear();
                }
            }
        });
    }

    static List<Table<?>> tables(LiteChatDatabase database, List<String> names) {
        List<Table<?>> tables = new ArrayList<>();
        for (String name : names) {
            tables.add(database.raw(name));
        }
        return tables;
    }
}
