package litechat.backup.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.persistence.Deletion;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Pending;
import litechat.persistence.RowSize;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of an import in its transaction, and keeps of each how it was before, and by a hash how it is now.
 *
 * <p>What is kept of a row stands in {@code restorePoints} under the id of the import, the table and the key; of rows that were not
 * there before, among {@link AddedRows}.
 */
final class Recorder implements Deletion.Removed {
    static final String TABLE = "restorePoints";

    /** Those of one page, so that two pages are in the memory at most. */
    private static final int MOST_STARTED = 2;

    private static final int CHUNK = 200;
    private static final double CHUNK_BYTES = 1_000_000;

    private final LiteChatDatabase database;
    private final Table<Attributes> points;
    private final String importId;
    private final RowHash hash;
    private final AddedRows added;
    private final Set<String> released = new HashSet<>();
    private final List<Attributes> pending = new ArrayList<>();
    private final Queue<Pending<Boolean>> started = new ArrayDeque<>();
    private double pendingBytes;
    private int removed;

    Recorder(LiteChatDatabase database, String importId, RowHash hash) {
        this.database = database;
        this.importId = importId;
        this.hash = hash;
        points = database.raw(TABLE);
        added = new AddedRows(points, importId);
    }

    /**
     * A row that is written, and the one that it replaces.
     *
     * @param isFinal whether the import is not expected to write it again; if it does, that takes longer
     */
    record Written(@Nullable Attributes before, Attributes row, boolean isFinal) {}

    @Override
    public boolean wantsRows() {
        return true;
    }

    @Override
    public void rows(String table, List<Attributes> rows) {
        for (Attributes row : rows) {
            release(table, row, null);
            removed++;
        }
    }

    @Override
    public void field(String table, String key, String field, @Nullable Object before, @Nullable Object after) {
        Attributes row = database.raw(table).get(key);
        if (row != null) {
            release(table, row, row.with(field, after));
        }
    }

    /**
     * Begins to write new rows, and rows in the place of those that they replace; while the database does that, what is kept of them
     * is made, and the next rows can be. That they are written is known after {@link #flush}.
     */
    void put(String table, List<Written> rows) {
        List<Attributes> written = new ArrayList<>();
        for (Written each : rows) {
            written.add(each.row());
        }
        settle(MOST_STARTED);
        started.add(database.raw(table).startBulkPut(written));
        AddedRows.Batch batch = new AddedRows.Batch(table);
        for (Written each : rows) {
            String id = id(table, each.row());
            if (released.contains(id)) {
                change(id, each.row());
            } else if (each.before() == null && each.isFinal()) {
                batch.add(each.row(), hash.of(each.row()));
            } else {
                keep(id, table, each.before(), each.row());
            }
        }
        if (!batch.isEmpty()) {
            started.add(added.startKeeping(batch));
        }
    }

    /** Waits until no more than so many writes are under way. */
    private void settle(int most) {
        while (started.size() > most) {
            started.remove().get();
        }
    }

    /** Writes a row that this import may have written already. */
    void putAgain(String table, Attributes before, Attributes row) {
        database.raw(table).put(row);
        String id = id(table, row);
        flush();
        if (points.get(id) != null) {
            change(id, row);
        } else if (!added.change(table, RawRows.keyOf(table, row), hash.of(row))) {
            keep(id, table, before, row);
        }
    }

    /** Gives a row another key: what was under the number goes, and comes back when the import is taken back. */
    void rekey(String table, Attributes before, Attributes row) {
        delete(table, before);
        database.raw(table).put(row);
        released.add(id(table, row));
        keep(id(table, row), table, before, row);
    }

    /** Removes a row whose key is no text. */
    void remove(String table, Attributes row) {
        rows(table, List.of(row));
        delete(table, row);
    }

    /** How many rows were removed. */
    int removed() {
        return removed;
    }

    /** Writes what is still to be kept, and waits until everything is written. */
    void flush() {
        startFlush();
        settle(0);
    }

    private void startFlush() {
        if (!pending.isEmpty()) {
            settle(MOST_STARTED);
            started.add(points.startBulkPut(new ArrayList<>(pending)));
            pending.clear();
            pendingBytes = 0;
        }
    }

    private void release(String table, Attributes before, @Nullable Attributes after) {
        String id = id(table, before);
        if (released.add(id)) {
            keep(id, table, before, after);
        } else {
            change(id, after);
        }
    }

    private void keep(String id, String table, @Nullable Attributes before, @Nullable Attributes after) {
        Attributes point = Attributes.of("id", id).with("table", table);
        point = before == null ? point : point.with("before", before);
        pending.add(after == null ? point : point.with("after", hash.of(after)));
        pendingBytes += before == null ? 0 : RowSize.of(before);
        if (pending.size() >= CHUNK || pendingBytes >= CHUNK_BYTES) {
            startFlush();
        }
    }

    private void change(String id, @Nullable Attributes after) {
        flush();
        Attributes point = points.get(id);
        if (point != null) {
            points.put(after == null ? point.without("after") : point.with("after", hash.of(after)));
        }
    }

    private void delete(String table, Attributes row) {
        Object key = NumericKeys.of(table, row);
        if (key != null) {
            database.raw(table).where(":id").equalTo(key).delete();
        }
    }

    /** A number is not mistaken for the text that it has. */
    private String id(String table, Attributes row) {
        Object number = NumericKeys.of(table, row);
        String key = number == null ? RawRows.keyOf(table, row) : '\0' + JsonText.of(number);
        return importId + "/r/" + table + "/" + key;
    }
}
