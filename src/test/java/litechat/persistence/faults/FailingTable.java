package litechat.persistence.faults;

import java.util.List;
import litechat.domain.Changes;
import litechat.persistence.Page;
import litechat.persistence.Pending;
import litechat.persistence.PersistenceException;
import litechat.persistence.Query;
import litechat.persistence.Table;
import litechat.persistence.WhereClause;
import org.jspecify.annotations.Nullable;

/** A table each of whose calls may fail. */
record FailingTable<T>(FailingEngine engine, Table<T> table) implements Table<T> {
    @Override
    public String name() {
        return table.name();
    }

    @Override
    public @Nullable T get(String key) {
        engine.call();
        return table.get(key);
    }

    @Override
    public List<@Nullable T> bulkGet(List<String> keys) {
        engine.call();
        return engine.moved(table.bulkGet(keys));
    }

    @Override
    public Pending<List<@Nullable T>> startBulkGet(List<String> keys) {
        Pending<List<@Nullable T>> pending = table.startBulkGet(engine.moved(keys));
        return () -> {
            engine.call();
            return pending.get();
        };
    }

    @Override
    public String add(T row) {
        engine.call();
        return table.add(row);
    }

    @Override
    public String put(T row) {
        engine.call();
        return table.put(row);
    }

    @Override
    public void bulkAdd(List<T> rows) {
        engine.call();
        table.bulkAdd(engine.moved(rows));
    }

    @Override
    public void bulkPut(List<T> rows) {
        engine.call();
        table.bulkPut(engine.moved(rows));
    }

    /** It fails when it begins; who does not wait for it does not learn that. */
    @Override
    public Pending<Boolean> startBulkPut(List<T> rows) {
        PersistenceException failure = engine.failure();
        Pending<Boolean> pending = failure == null ? table.startBulkPut(engine.moved(rows)) : () -> false;
        return () -> {
            if (failure != null) {
                throw failure;
            }
            return pending.get();
        };
    }

    @Override
    public boolean update(String key, Changes changes) {
        engine.call();
        return table.update(key, changes);
    }

    @Override
    public void delete(String key) {
        engine.call();
        table.delete(key);
    }

    @Override
    public void bulkDelete(List<String> keys) {
        engine.call();
        table.bulkDelete(engine.moved(keys));
    }

    @Override
    public void clear() {
        engine.call();
        table.clear();
    }

    @Override
    public int count() {
        engine.call();
        return table.count();
    }

    @Override
    public Pending<List<String>> requestKeys(String index, Object key) {
        Pending<List<String>> pending = table.requestKeys(index, key);
        return () -> {
            engine.call();
            return pending.get();
        };
    }

    @Override
    public @Nullable List<T> inOrder(String first, String second, String key) {
        engine.call();
        return table.inOrder(first, second, key);
    }

    @Override
    public WhereClause<T> where(String index) {
        return new FailingWhereClause<>(engine, table.where(index));
    }

    @Override
    public Query<T> orderBy(String index) {
        return new FailingQuery<>(engine, table.orderBy(index));
    }

    @Override
    public Page<T> page(@Nullable Object after, int rows) {
        engine.call();
        Page<T> page = table.page(after, rows);
        engine.moved(page.rows());
        return page;
    }

    @Override
    public Pending<Page<T>> requestPage(@Nullable Object after, int rows) {
        Pending<Page<T>> pending = table.requestPage(after, rows);
        return () -> {
            engine.call();
            Page<T> page = pending.get();
            engine.moved(page.rows());
            return page;
        };
    }

    @Override
    public Query<T> toQuery() {
        return new FailingQuery<>(engine, table.toQuery());
    }
}
