package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was deleted until it is put back or gone for good.
 *
 * <p>In the table {@code trash} an entry is a row with {@code deletedAt}, and behind it one row for each row or field
 * that was removed, under {@code groupId}: a whole project in one value would be more than a browser takes.
 */
final class Trash {
    private static final String TABLE = "trash";
    private static final int CHUNK = 500;

    private final LiteChatDatabase database;

    Trash(LiteChatDatabase database) {
        this.database = database;
    }

    /** What is deleted, so that it can be put back; written in the transaction that deletes it. */
    static final class Bin implements Deletion.Removed {
        private final Table<Attributes> trash;
        private final String entryId;
        private final List<Attributes> pending = new ArrayList<>();
        private int count;
        private int rows;

        Bin(LiteChatDatabase database, String entryId) {
            this.trash = database.raw(TABLE);
            this.entryId = entryId;
        }

        @Override
        public boolean wantsRows() {
            return true;
        }

        @Override
        public void rows(String table, List<Attributes> removed) {
            for (Attributes row : removed) {
                rows++;
                add(Attributes.of("table", table).with("row", row));
            }
        }

        @Override
        public void field(String table, String key, String field, @Nullable Object before, @Nullable Object after) {
            add(Attributes.of("table", table)
                    .with("key", key)
                    .with("field", field)
                    .with("before", before)
                    .with("after", after));
        }

        /** Writes the entry itself. */
        TrashEntry close(String kind, String title, Timestamp deletedAt) {
            flush();
            trash.put(Attributes.of("id", entryId)
                    .with("kind", kind)
                    .with("title", title)
                    .with("deletedAt", deletedAt)
                    .with("rows", (double) rows));
            return new TrashEntry(entryId, kind, title, deletedAt, rows);
        }

        private void add(Attributes part) {
            pending.add(Attributes.of("id", entryId + ":" + count++)
                    .with("groupId", entryId)
                    .with("part", part));
            if (pending.size() == CHUNK) {
                flush();
            }
        }

        private void flush() {
            trash.bulkPut(new ArrayList<>(pending));
            pending.clear();
        }
    }

    /** The entries, the last deleted first. */
    List<TrashEntry> load() {
        List<TrashEntry> entries = new ArrayList<>();
        for (Attributes row : database.raw(TABLE).orderBy("deletedAt").reverse().toList()) {
            entries.add(entry(row));
        }
        entries.sort(Comparator.comparing(TrashEntry::deletedAt).reversed().thenComparing(TrashEntry::id));
        return entries;
    }

    /** Puts everything of an entry back, in the transaction of its caller. */
    TrashEntry restore(String id) {
        Attributes header = database.raw(TABLE).get(id);
        if (header == null) {
            throw new RowMissing();
        }
        Map<String, List<Attributes>> rows = new LinkedHashMap<>();
        List<Attributes> fields = new ArrayList<>();
        for (Attributes stored :
                database.raw(TABLE).where("groupId").equalTo(id).toList()) {
            Attributes part = stored.attributes("part");
            String table = String.valueOf(part.text("table"));
            if (part.get("row") instanceof Attributes row) {
                rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row);
            } else {
                fields.add(part);
            }
        }
        for (Map.Entry<String, List<Attributes>> table : rows.entrySet()) {
            database.raw(table.getKey()).bulkAdd(table.getValue());
        }
        for (Attributes field : fields) {
            putBack(field);
        }
        remove(id);
        return entry(header);
    }

    /** Deletes an entry for good, in the transaction of its caller. */
    void remove(String id) {
        database.raw(TABLE).where("groupId").equalTo(id).delete();
        database.raw(TABLE).delete(id);
    }

    /** A field is put back only if nobody changed it since. */
    private void putBack(Attributes part) {
        String table = String.valueOf(part.text("table"));
        String key = String.valueOf(part.text("key"));
        String field = String.valueOf(part.text("field"));
        Attributes row = database.raw(table).get(key);
        Object now = row == null ? null : row.get(field);
        Object after = part.get("after");
        if (row != null && (now == null ? after == null : now.equals(after))) {
            database.raw(table).update(key, Changes.of(field, part.get("before")));
        }
    }

    private static TrashEntry entry(Attributes row) {
        Double rows = row.number("rows");
        return new TrashEntry(
                String.valueOf(row.text("id")),
                String.valueOf(row.text("kind")),
                String.valueOf(row.text("title")),
                row.get("deletedAt") instanceof Timestamp moment ? moment : Timestamp.UNKNOWN,
                rows == null ? 0 : (int) (double) rows);
    }
}
