package litechat.persistence.dexie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.interop.dexie.Collection;
import litechat.interop.dexie.Transaction;
import litechat.persistence.Page;
import litechat.persistence.Pending;
import litechat.persistence.Query;
import litechat.persistence.RowFormat;
import litechat.persistence.Table;
import litechat.persistence.UniqueConflict;
import litechat.persistence.WhereClause;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A table of IndexedDB. */
final class DexieTable<T> implements Table<T> {
    private final Opened opened;
    private final RowFormat<T> format;

    DexieTable(Opened opened, RowFormat<T> format) {
        this.opened = opened;
        this.format = format;
    }

    /** Gives the table of the database as it was last opened. */
    interface Opened {
        litechat.interop.dexie.Table table();
    }

    @Override
    public String name() {
        return format.table();
    }

    @Override
    public @Nullable T get(String key) {
        JSObject row = DexieQuery.wait(opened.table().get(JsValues.of(key)));
        return row == null ? null : format.read(new JsRow(row));
    }

    @Override
    public List<@Nullable T> bulkGet(List<String> keys) {
        return startBulkGet(keys).get();
    }

    @Override
    public Pending<List<@Nullable T>> startBulkGet(List<String> keys) {
        Thenable asked = heard(opened.table().bulkGet(JsValue.encodeArray(keys)));
        return () -> {
            JSObject rows = DexieQuery.wait(asked);
            List<@Nullable T> records = new ArrayList<>();
            for (int i = 0; rows != null && i < JsValue.length(rows); i++) {
                JSObject row = JsValue.at(rows, i);
                records.add(row == null ? null : format.read(new JsRow(row)));
            }
            return records;
        };
    }

    @Override
    public String add(T row) {
        JSObject object = encode(row);
        write(writable().add(object), e -> UniqueIndexes.ofAdded(opened.table(), object, e));
        return format.key(row);
    }

    @Override
    public String put(T row) {
        JSObject object = encode(row);
        write(writable().putRow(object), e -> UniqueIndexes.of(opened.table(), object, e));
        return format.key(row);
    }

    @Override
    public void bulkAdd(List<T> rows) {
        JSObject objects = encodeAll(rows);
        write(
                writable().bulkAdd(objects),
                e -> UniqueIndexes.ofAdded(opened.table(), UniqueIndexes.refused(objects, e.error()), e));
    }

    @Override
    public void bulkPut(List<T> rows) {
        startBulkPut(rows).get();
    }

    @Override
    public Pending<Boolean> startBulkPut(List<T> rows) {
        JSObject objects = encodeAll(rows);
        Thenable begun = heard(writable().bulkPut(objects));
        return () -> {
            write(begun, e -> UniqueIndexes.of(opened.table(), UniqueIndexes.refused(objects, e.error()), e));
            return true;
        };
    }

    /** The promise, whose failure is not yet told to anybody, and still no news for the browser's console. */
    private static Thenable heard(Thenable promise) {
        promise.then(value -> {}, error -> {});
        return promise;
    }

    @Override
    public boolean update(String key, Changes changes) {
        JSObject object = encode(changes);
        JSObject updated =
                write(writable().update(JsValues.of(key), object), e -> UniqueIndexes.of(opened.table(), object, e));
        // Dexie counts a row only if a value was another one before.
        return (updated != null && JsValues.number(updated) > 0)
                || DexieQuery.wait(opened.table().get(JsValues.of(key))) != null;
    }

    @Override
    public void delete(String key) {
        DexieQuery.wait(writable().delete(JsValues.of(key)));
    }

    @Override
    public void bulkDelete(List<String> keys) {
        DexieQuery.wait(writable().bulkDelete(JsValue.encodeArray(keys)));
    }

    @Override
    public void clear() {
        DexieQuery.wait(writable().clear());
    }

    @Override
    public int count() {
        return (int) JsValues.number(DexieQuery.wait(opened.table().count()));
    }

    @Override
    public Pending<List<String>> requestKeys(String index, Object key) {
        return new PendingKeys(opened.table().requestKeys(requireTransaction(), index, DexieWhereClause.key(key)));
    }

    @Override
    public @Nullable List<T> inOrder(String first, String second, String key) {
        JSObject rows = DexieQuery.wait(opened.table().rowsInOrder(first, second, JsValues.of(key)));
        return rows == null ? null : DexieQuery.read(rows, format);
    }

    @Override
    public WhereClause<T> where(String index) {
        return new DexieWhereClause<>(opened.table().where(index), format);
    }

    @Override
    public Query<T> orderBy(String index) {
        return new DexieQuery<>(opened.table().orderBy(index), format);
    }

    @Override
    public Page<T> page(@Nullable Object after, int rows) {
        // By the last key and not by an offset, which the database would have to count to from the start.
        Collection rest = after == null
                ? opened.table().toCollection()
                : opened.table().where(":id").above(DexieWhereClause.key(after));
        return page(DexieQuery.wait(rest.limit(rows).toArray()), rows);
    }

    @Override
    public Pending<Page<T>> requestPage(@Nullable Object after, int rows) {
        Thenable answer = opened.table().requestPage(after == null ? null : DexieWhereClause.key(after), rows);
        return () -> page(DexieQuery.wait(answer), rows);
    }

    private Page<T> page(@Nullable JSObject found, int rows) {
        int count = found == null ? 0 : JsValue.length(found);
        JSObject end = found == null || count < rows ? null : JsValue.at(found, count - 1);
        Object last = end == null ? null : JsValue.decode(JsValues.get(end, RawRows.keyField(name())));
        return new Page<>(DexieQuery.read(found, format), last);
    }

    @Override
    public Query<T> toQuery() {
        return new DexieQuery<>(opened.table().toCollection(), format);
    }

    static JSObject encode(Changes changes) {
        JSObject object = JsValues.object();
        for (Map.Entry<String, @Nullable Object> change : changes.asMap().entrySet()) {
            JsValues.set(object, change.getKey(), JsValue.encode(change.getValue()));
        }
        return object;
    }

    private JSObject encode(T row) {
        JsRowWriter writer = new JsRowWriter();
        format.write(row, writer);
        return writer.object();
    }

    private JSObject encodeAll(List<T> rows) {
        JSObject objects = JsValue.array();
        for (T row : rows) {
            JsValue.push(objects, encode(row));
        }
        return objects;
    }

    /** The one way in which rows change: inside a transaction, so that what hangs on a commit has a single door. */
    private litechat.interop.dexie.Table writable() {
        requireTransaction();
        return opened.table();
    }

    static Transaction requireTransaction() {
        Transaction current = Transaction.current();
        if (current == null) {
            throw new IllegalStateException("Rows are written inside a transaction only");
        }
        return current;
    }

    static @Nullable JSObject write(Thenable operation, Conflict conflict) {
        try {
            return Promises.awaitDatabase(operation);
        } catch (JavaScriptError e) {
            throw e.find("ConstraintError") == null ? DexieErrors.translate(e) : conflict.of(e);
        }
    }

    /** Finds out which unique index it was. */
    interface Conflict {
        UniqueConflict of(JavaScriptError error);
    }
}
