package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.persistence.Query;
import org.jspecify.annotations.Nullable;

/** A query in memory; like Dexie's, it is itself narrowed by what is called on it. */
final class MemoryQuery<T> implements Query<T> {
    private final MemoryTable<T> table;
    private final String index;
    private final Condition condition;
    private boolean reversed;
    private long offset;
    private long limit = Long.MAX_VALUE;

    MemoryQuery(MemoryTable<T> table, String index, Condition condition) {
        this.table = table;
        this.index = index;
        this.condition = condition;
    }

    /** Which keys of the index are wanted. */
    interface Condition {
        boolean accepts(Object key);
    }

    @Override
    public Query<T> reverse() {
        reversed = !reversed;
        return this;
    }

    @Override
    public Query<T> offset(int rows) {
        offset += rows;
        return this;
    }

    @Override
    public Query<T> limit(int rows) {
        limit = Math.min(limit, rows);
        return this;
    }

    @Override
    public List<T> toList() {
        List<T> records = new ArrayList<>();
        each(records::add);
        return records;
    }

    @Override
    public @Nullable T first() {
        List<T> records = toList();
        return records.isEmpty() ? null : records.get(0);
    }

    @Override
    public List<String> primaryKeys() {
        return read().stream().map(entry -> String.valueOf(entry.primaryKey())).collect(Collectors.toList());
    }

    @Override
    public List<T> sortedBy(String field, double otherwise) {
        List<Store.Entry> entries = read();
        entries.sort(Comparator.comparingDouble(entry -> number(entry, field, otherwise)));
        List<T> records = new ArrayList<>();
        visit(entries, records::add);
        return records;
    }

    private static double number(Store.Entry entry, String field, double otherwise) {
        Double number = entry.row().number(field);
        return number == null || number.isNaN() ? otherwise : number;
    }

    private void visit(List<Store.Entry> entries, Visitor<T> visitor) {
        for (Store.Entry entry : entries) {
            T record = table.readOrNull(entry.row());
            if (record != null) {
                visitor.visit(record);
            }
        }
    }

    @Override
    public int count() {
        return read().size();
    }

    @Override
    public void each(Visitor<T> visitor) {
        visit(read(), visitor);
    }

    @Override
    public int modify(Changes changes) {
        return table.engine().with(table.name(), true, store -> {
            List<Attributes> changed = select(store).stream()
                    .map(entry -> MemoryTable.changed(entry.row(), changes))
                    .toList();
            MemoryTable.each(changed, store::put);
            return changed.size();
        });
    }

    @Override
    public int delete() {
        return table.engine().with(table.name(), true, store -> {
            List<Store.Entry> entries = select(store);
            entries.forEach(entry -> store.delete(entry.primaryKey()));
            return entries.size();
        });
    }

    private List<Store.Entry> read() {
        return table.engine().with(table.name(), false, this::select);
    }

    private List<Store.Entry> select(Store store) {
        List<Store.Entry> entries = store.entries(store.index(index));
        if (reversed) {
            Collections.reverse(entries);
        }
        return entries.stream()
                .filter(entry -> condition.accepts(entry.indexKey()))
                .skip(offset)
                .limit(limit)
                .collect(Collectors.toList());
    }
}
