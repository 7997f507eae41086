package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.Pending;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.IdTable;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the rows of an import where there were none before: their keys and hashes, many of them in one record of
 * {@code restorePoints}, because a record by itself takes the database longer than all that it says.
 */
final class AddedRows {
    private static final String KEYS = "keys";
    private static final String AFTER = "after";

    private final Table<Attributes> points;
    private final String importId;
    private final Map<String, Integer> records = new HashMap<>();
    private final Map<String, IdTable> places = new HashMap<>();

    AddedRows(Table<Attributes> points, String importId) {
        this.points = points;
        this.importId = importId;
    }

    /** Rows of one table that are written together. */
    static final class Batch {
        private final String table;
        private final List<String> keys = new ArrayList<>();
        private final List<String> hashes = new ArrayList<>();

        Batch(String table) {
            this.table = table;
        }

        boolean isEmpty() {
            return keys.isEmpty();
        }

        void add(Attributes row, String hash) {
            keys.add(RawRows.keyOf(table, row));
            hashes.add(hash);
        }
    }

    /** What the ids of the records begin with. */
    static String start(String importId) {
        return importId + "/a/";
    }

    /** Each row of a record, or what is no such record, as a point of its own. */
    static List<Attributes> points(String importId, Attributes record) {
        if (!(record.get(KEYS) instanceof List<?> keys) || !(record.get(AFTER) instanceof List<?> hashes)) {
            return List.of(record);
        }
        List<Attributes> points = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            points.add(Attributes.of("id", importId + "/r/" + record.key("table") + "/" + keys.get(i))
                    .with("table", record.key("table"))
                    .with(AFTER, hashes.get(i)));
        }
        return points;
    }

    /** Begins to write what is to be kept of rows; there are some. */
    Pending<Boolean> startKeeping(Batch batch) {
        int number = records.getOrDefault(batch.table, 0);
        records.put(batch.table, number + 1);
        IdTable known = places.get(batch.table);
        if (known != null) {
            note(known, batch.keys, number);
        }
        return points.startBulkPut(List.of(Attributes.of("id", id(batch.table, number))
                .with("table", batch.table)
                .with(KEYS, batch.keys)
                .with(AFTER, batch.hashes)));
    }

    /** A row that may be among these was written once more. @return whether it is */
    boolean change(String table, String key, String hash) {
        int number = places(table).contentOf(key, -1);
        Attributes record = number < 0 ? null : points.get(id(table, number));
        int at = record == null ? -1 : list(record, KEYS).indexOf(key);
        if (record == null || at < 0) {
            return false;
        }
        List<@Nullable Object> hashes = list(record, AFTER);
        hashes.set(at, hash);
        points.put(record.with(AFTER, hashes));
        return true;
    }

    /** In which record each key is; found out only when it is asked for, which is seldom. */
    private IdTable places(String table) {
        IdTable known = places.get(table);
        if (known == null) {
            known = new IdTable();
            for (int number = 0; number < records.getOrDefault(table, 0); number++) {
                Attributes record = points.get(id(table, number));
                note(known, record == null ? List.of() : list(record, KEYS), number);
            }
            places.put(table, known);
        }
        return known;
    }

    private static void note(IdTable known, List<?> keys, int number) {
        for (Object key : keys) {
            known.add(String.valueOf(key), number, 0);
        }
    }

    private static List<@Nullable Object> list(Attributes record, String field) {
        return record.get(field) instanceof List<?> list ? new ArrayList<>(list) : new ArrayList<>();
    }

    private String id(String table, int number) {
        return start(importId) + table + "/" + number;
    }
}
