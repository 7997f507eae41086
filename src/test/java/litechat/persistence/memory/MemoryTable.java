package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.persistence.AttributesRow;
import litechat.persistence.Page;
import litechat.persistence.Pending;
import litechat.persistence.Query;
import litechat.persistence.RowFormat;
import litechat.persistence.Table;
import litechat.persistence.UniqueConflict;
import litechat.persistence.WhereClause;
import org.jspecify.annotations.Nullable;

/** A table in memory. */
final class MemoryTable<T> implements Table<T> {
    private final MemoryEngine engine;
    private final RowFormat<T> format;

    MemoryTable(MemoryEngine engine, RowFormat<T> format) {
        this.engine = engine;
        this.format = format;
    }

    @Override
    public String name() {
        return format.table();
    }

    @Override
    public @Nullable T get(String key) {
        return bulkGet(List.of(key)).get(0);
    }

    @Override
    public List<@Nullable T> bulkGet(List<String> keys) {
        List<@Nullable Attributes> rows = new ArrayList<>();
        run(false, store -> keys.forEach(key -> rows.add(store.get(key))));
        List<@Nullable T> records = new ArrayList<>();
        for (Attributes row : rows) {
            records.add(row == null ? null : read(row));
        }
        return records;
    }

    @Override
    public Pending<List<@Nullable T>> startBulkGet(List<String> keys) {
        List<@Nullable T> records = bulkGet(keys);
        return () -> records;
    }

    @Override
    public String add(T row) {
        Attributes stored = encode(row);
        run(true, store -> store.add(stored));
        return format.key(row);
    }

    @Override
    public String put(T row) {
        Attributes stored = encode(row);
        run(true, store -> store.put(stored));
        return format.key(row);
    }

    @Override
    public void bulkAdd(List<T> rows) {
        List<Attributes> stored = rows.stream().map(this::encode).toList();
        run(true, store -> each(stored, store::add));
    }

    @Override
    public void bulkPut(List<T> rows) {
        List<Attributes> stored = rows.stream().map(this::encode).toList();
        run(true, store -> each(stored, store::put));
    }

    @Override
    public Pending<Boolean> startBulkPut(List<T> rows) {
        bulkPut(rows);
        return () -> true;
    }

    @Override
    public boolean update(String key, Changes changes) {
        return engine.with(name(), true, store -> {
            Attributes row = store.get(key);
            if (row != null) {
                store.put(changed(row, changes));
            }
            return row != null;
        });
    }

    @Override
    public void delete(String key) {
        run(true, store -> store.delete(key));
    }

    @Override
    public void bulkDelete(List<String> keys) {
        run(true, store -> keys.forEach(store::delete));
    }

    @Override
    public void clear() {
        run(true, Store::clear);
    }

    @Override
    public int count() {
        return engine.with(name(), false, Store::count);
    }

    @Override
    public Pending<List<String>> requestKeys(String index, Object key) {
        List<String> keys = where(index).equalTo(key).primaryKeys();
        return () -> keys;
    }

    @Override
    public @Nullable List<T> inOrder(String first, String second, String key) {
        Query<T> numbers = where("[" + first + "+" + second + "]")
                .between(List.of(key, Double.NEGATIVE_INFINITY), List.of(key, Double.POSITIVE_INFINITY));
        return numbers.count() == where(first).equalTo(key).count() ? numbers.toList() : null;
    }

    @Override
    public WhereClause<T> where(String index) {
        return new MemoryWhereClause<>(this, index);
    }

    @Override
    public Query<T> orderBy(String index) {
        return new MemoryQuery<>(this, index, key -> true);
    }

    @Override
    public Page<T> page(@Nullable Object after, int rows) {
        return engine.with(name(), false, store -> {
            List<Store.Entry> found = store.entries(store.index(":id")).stream()
                    .filter(entry -> after == null || Keys.ORDER.compare(entry.primaryKey(), after) > 0)
                    .limit(rows)
                    .toList();
            List<T> records = new ArrayList<>();
            for (Store.Entry entry : found) {
                T record = readOrNull(entry.row());
                if (record != null) {
                    records.add(record);
                }
            }
            return new Page<>(
                    records, found.size() < rows ? null : found.get(rows - 1).primaryKey());
        });
    }

    @Override
    public Pending<Page<T>> requestPage(@Nullable Object after, int rows) {
        Page<T> page = page(after, rows);
        return () -> page;
    }

    @Override
    public Query<T> toQuery() {
        return orderBy(":id");
    }

    MemoryEngine engine() {
        return engine;
    }

    T read(Attributes row) {
        return format.read(new AttributesRow(row));
    }

    @Nullable
    T readOrNull(Attributes row) {
        return format.readOrNull(new AttributesRow(row));
    }

    static Attributes changed(Attributes row, Changes changes) {
        Attributes changed = row;
        for (Map.Entry<String, @Nullable Object> change : changes.asMap().entrySet()) {
            changed = Paths.with(changed, change.getKey(), Values.copy(change.getValue()));
        }
        return changed;
    }

    /** Does what can be done, as the browser does: one row in the way does not keep the others out. */
    static void each(List<Attributes> rows, Write write) {
        UniqueConflict first = null;
        for (Attributes row : rows) {
            try {
                write.row(row);
            } catch (UniqueConflict e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Writes one row. */
    interface Write {
        void row(Attributes row);
    }

    private Attributes encode(T record) {
        MemoryRowWriter writer = new MemoryRowWriter();
        format.write(record, writer);
        return writer.toRow();
    }

    private void run(boolean writes, Work work) {
        engine.with(name(), writes, store -> {
            work.on(store);
            return true;
        });
    }

    /** Work on a store, without a result. */
    private interface Work {
        void on(Store store);
    }
}
