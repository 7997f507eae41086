package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Reference;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** Finds the rows that came with an import and are named by rows that will stay when it is taken back. */
final class NeededRows {
    /** What names others comes before what is named, so that what is kept keeps what it needs. */
    private static final List<String> ORDER = List.of(
            "interactions", "conversations", "projects", "providerConfigs", "tags", "rules", "apiKeys", "syncRepos");

    private final LiteChatDatabase database;
    private final String importId;
    private final Set<String> kept;

    NeededRows(LiteChatDatabase database, String importId, Set<String> kept) {
        this.database = database;
        this.importId = importId;
        this.kept = kept;
    }

    void find() {
        for (String table : ORDER) {
            int before;
            do {
                before = kept.size();
                find(table);
            } while (table.equals("projects") && kept.size() > before);
        }
    }

    private void find(String table) {
        Points points = new Points(database, importId);
        String start = importId + "/r/" + table + "/";
        List<Attributes> page = points.after(start);
        while (!page.isEmpty()) {
            List<String> keys = new ArrayList<>();
            String last = start;
            for (Attributes point : page) {
                last = point.key("id");
                if (last.startsWith(start) && isNewUnderItsKey(table, point) && !kept.contains(last)) {
                    keys.add(last.substring(start.length()));
                }
            }
            find(table, keys);
            page = last.startsWith(start) ? points.after(last) : List.of();
        }
    }

    /** Nothing was under the key before; what stood under a number is named by nothing. */
    private static boolean isNewUnderItsKey(String table, Attributes point) {
        return !(point.get("before") instanceof Attributes before) || NumericKeys.of(table, before) != null;
    }

    private void find(String table, List<String> keys) {
        Set<String> wanted = new HashSet<>(keys);
        for (Reference reference : Reference.to(table)) {
            for (Attributes row : keys.isEmpty() ? List.<Attributes>of() : referring(reference, keys)) {
                if (stays(reference.table(), row)) {
                    for (String key : reference.keysIn(row.get(reference.field()))) {
                        if (wanted.contains(key)) {
                            kept.add(importId + "/r/" + table + "/" + key);
                        }
                    }
                }
            }
        }
    }

    private List<Attributes> referring(Reference reference, List<String> keys) {
        Table<Attributes> table = database.raw(reference.table());
        return switch (reference.onDelete()) {
            case CASCADE, UNLINK -> table.where(reference.field()).anyOf(keys).toList();
            case REMOVE_FROM_LIST -> table.toQuery().toList();
            case CLEAR_MODEL -> List.of(); // a model's name may be a wish
        };
    }

    /** A row that the import did not touch, or that was changed since then. */
    private boolean stays(String table, Attributes row) {
        String id = importId + "/r/" + table + "/" + RawRows.keyOf(table, row);
        @Nullable
        Attributes point =
                kept.contains(id) ? null : database.raw(Recorder.TABLE).get(id);
        return point == null;
    }
}
