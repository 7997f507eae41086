package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Pending;
import litechat.persistence.Reference;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.IdTable;

/** Finds the rows that came with an import and are named by rows that will stay when it is taken back. */
final class NeededRows {
    /** What names others comes before what is named, so that what is kept keeps what it needs. */
    private static final List<String> ORDER = List.of(
            "interactions", "conversations", "projects", "providerConfigs", "tags", "rules", "apiKeys", "syncRepos");

    private static final int AT_ONCE = 50;

    private final LiteChatDatabase database;
    private final String importId;
    private final Set<String> kept;
    private final IdTable written;

    /**
     * Rows that are to be found.
     *
     * @param kept the points of rows that stay although the import wrote them; what is found is added
     * @param written the points of all rows that it wrote or removed. They are known by 64 bits of hash: nobody can make a key that
     *     is taken for one that he does not know
     */
    NeededRows(LiteChatDatabase database, String importId, Set<String> kept, IdTable written) {
        this.database = database;
        this.importId = importId;
        this.kept = kept;
        this.written = written;
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
        if (Reference.to(table).isEmpty()) {
            return;
        }
        Points points = Points.of(database, importId, table);
        List<Attributes> page = points.next();
        while (!page.isEmpty()) {
            List<String> keys = new ArrayList<>();
            for (Attributes point : page) {
                if (isNewUnderItsKey(table, point) && !kept.contains(point.key("id"))) {
                    keys.add(point.key("id").substring(idOf(table, "").length()));
                }
            }
            for (int from = 0; from < keys.size(); from += AT_ONCE) {
                find(table, keys.subList(from, Math.min(keys.size(), from + AT_ONCE)));
            }
            page = points.next();
        }
    }

    /** Nothing was under the key before; what stood under a number is named by nothing. */
    private static boolean isNewUnderItsKey(String table, Attributes point) {
        return !(point.get("before") instanceof Attributes before) || NumericKeys.of(table, before) != null;
    }

    private void find(String target, List<String> keys) {
        for (Reference reference : Reference.to(target)) {
            switch (reference.onDelete()) {
                case CASCADE, UNLINK -> findByIndex(reference, keys);
                case REMOVE_FROM_LIST -> findInLists(reference, keys);
                case CLEAR_MODEL -> {} // a model's name may be a wish
            }
        }
    }

    /** The index tells who names a row; nobody has to be read for that. */
    private void findByIndex(Reference reference, List<String> keys) {
        List<Pending<List<String>>> referring = new ArrayList<>();
        for (String key : keys) {
            referring.add(database.raw(reference.table()).requestKeys(reference.field(), key));
        }
        for (int i = 0; i < keys.size(); i++) {
            for (String row : referring.get(i).get()) {
                if (stays(reference.table(), row)) {
                    kept.add(idOf(reference.target(), keys.get(i)));
                }
            }
        }
    }

    private void findInLists(Reference reference, List<String> keys) {
        Set<String> wanted = new HashSet<>(keys);
        for (Attributes row : database.raw(reference.table()).toQuery().toList()) {
            if (stays(reference.table(), RawRows.keyOf(reference.table(), row))) {
                for (String key : reference.keysIn(row.get(reference.field()))) {
                    if (wanted.contains(key)) {
                        kept.add(idOf(reference.target(), key));
                    }
                }
            }
        }
    }

    /** A row that the import did not touch, or that was changed since then. */
    private boolean stays(String table, String key) {
        String id = idOf(table, key);
        return kept.contains(id) || !written.contains(id);
    }

    private String idOf(String table, String key) {
        return importId + "/r/" + table + "/" + key;
    }
}
