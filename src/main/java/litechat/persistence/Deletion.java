package litechat.persistence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ModelId;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows and does to the rows that refer to them what {@link Reference} says; always in the transaction of its
 * caller.
 */
public final class Deletion {
    private final LiteChatDatabase database;
    private final Removed removed;
    private final Map<String, Set<String>> visited = new LinkedHashMap<>();

    public Deletion(LiteChatDatabase database, Removed removed) {
        this.database = database;
        this.removed = removed;
    }

    /** Hears what is removed, before it is. */
    public interface Removed {
        /** Nobody wants to know. */
        Removed IGNORED = new Removed() {};

        /** Whether rows have to be read before they are deleted. */
        default boolean wantsRows() {
            return false;
        }

        /** Rows go from a table. */
        default void rows(String table, List<Attributes> rows) {}

        /** A field changes from the value it has. */
        default void field(String table, String key, String field, @Nullable Object before, @Nullable Object after) {}
    }

    /** The tables that a deletion in one table may reach, itself among them. */
    static List<String> reach(String table) {
        List<String> reached = new ArrayList<>(List.of(table));
        for (int i = 0; i < reached.size(); i++) {
            for (Reference reference : Reference.to(reached.get(i))) {
                if (!reached.contains(reference.table())) {
                    reached.add(reference.table());
                }
            }
        }
        return reached;
    }

    /** Deletes these rows, and releases what refers to them. */
    public void delete(String table, List<String> keys) {
        Set<String> seen = visited.computeIfAbsent(table, any -> new HashSet<>());
        List<String> fresh = new ArrayList<>();
        for (String key : keys) {
            if (seen.add(key)) {
                fresh.add(key);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        for (Reference reference : Reference.to(table)) {
            release(reference, fresh);
        }
        Table<Attributes> rows = database.raw(table);
        if (removed.wantsRows()) {
            removed.rows(table, present(rows.bulkGet(fresh)));
        }
        rows.bulkDelete(fresh);
    }

    private void release(Reference reference, List<String> keys) {
        switch (reference.onDelete()) {
            case CASCADE -> cascade(reference, keys);
            case UNLINK -> unlink(reference, keys);
            case REMOVE_FROM_LIST -> removeFromLists(reference, keys);
            case CLEAR_MODEL -> clearModels(reference, keys);
        }
    }

    private void cascade(Reference reference, List<String> keys) {
        Query<Attributes> referring =
                database.raw(reference.table()).where(reference.field()).anyOf(keys);
        boolean isLeaf = Reference.to(reference.table()).isEmpty();
        if (isLeaf && !removed.wantsRows()) {
            referring.delete();
        } else {
            delete(reference.table(), referring.primaryKeys());
        }
    }

    private void unlink(Reference reference, List<String> keys) {
        Table<Attributes> table = database.raw(reference.table());
        for (Attributes row : table.where(reference.field()).anyOf(keys).toList()) {
            set(reference, row, null);
        }
    }

    private void removeFromLists(Reference reference, List<String> keys) {
        for (Attributes row : database.raw(reference.table()).toQuery().toList()) {
            if (row.get(reference.field()) instanceof List<?> list) {
                List<@Nullable Object> rest = new ArrayList<>(list);
                if (rest.removeAll(keys)) {
                    set(reference, row, rest);
                }
            }
        }
    }

    private void clearModels(Reference reference, List<String> keys) {
        boolean isSetting = reference.table().equals("appState");
        Table<Attributes> table = database.raw(reference.table());
        Query<Attributes> candidates =
                isSetting ? table.where("key").equalTo(ProviderRecords.LAST_SELECTION) : table.toQuery();
        for (Attributes row : candidates.toList()) {
            ModelId model = ModelId.parse(row.text(reference.field()));
            if (model != null && keys.contains(model.providerConfigId())) {
                set(reference, row, null);
            }
        }
    }

    private void set(Reference reference, Attributes row, @Nullable Object value) {
        String key = RawRows.keyOf(reference.table(), row);
        removed.field(reference.table(), key, reference.field(), row.get(reference.field()), value);
        database.raw(reference.table()).update(key, Changes.of(reference.field(), value));
    }

    private static List<Attributes> present(List<@Nullable Attributes> rows) {
        List<Attributes> present = new ArrayList<>();
        for (Attributes row : rows) {
            if (row != null) {
                present.add(row);
            }
        }
        return present;
    }
}
