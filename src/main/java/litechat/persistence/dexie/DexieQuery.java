package litechat.persistence.dexie;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Changes;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.interop.dexie.Collection;
import litechat.interop.dexie.Table;
import litechat.persistence.Query;
import litechat.persistence.RowFormat;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** A query of IndexedDB. */
final class DexieQuery<T> implements Query<T> {
    private final Collection collection;
    private final RowFormat<T> format;

    DexieQuery(Collection collection, RowFormat<T> format) {
        this.collection = collection;
        this.format = format;
    }

    @Override
    public Query<T> reverse() {
        return new DexieQuery<>(collection.reverse(), format);
    }

    @Override
    public Query<T> offset(int rows) {
        return new DexieQuery<>(collection.offset(rows), format);
    }

    @Override
    public Query<T> limit(int rows) {
        return new DexieQuery<>(collection.limit(rows), format);
    }

    @Override
    public List<T> toList() {
        return read(wait(collection.toArray()), format);
    }

    @Override
    public List<T> sortedBy(String field, double otherwise) {
        // Where JavaScript has them: the records are compared several times as slowly.
        JSObject rows = wait(collection.toArray());
        if (rows != null) {
            JsValue.sort(rows, field, otherwise);
        }
        return read(rows, format);
    }

    static <T> List<T> read(@Nullable JSObject rows, RowFormat<T> format) {
        int count = rows == null ? 0 : JsValue.length(rows);
        List<T> records = new ArrayList<>(count);
        for (int i = 0; rows != null && i < count; i++) {
            JSObject row = JsValue.at(rows, i);
            T record = row == null ? null : format.readOrNull(new JsRow(row));
            if (record != null) {
                records.add(record);
            }
        }
        return records;
    }

    @Override
    public @Nullable T first() {
        JSObject row = wait(collection.copy().first());
        T record = row == null ? null : format.readOrNull(new JsRow(row));
        if (row == null || record != null) {
            return record;
        }
        List<T> records = toList();
        return records.isEmpty() ? null : records.get(0);
    }

    @Override
    public List<String> primaryKeys() {
        return JsValue.texts(wait(collection.primaryKeys()));
    }

    @Override
    public int count() {
        return (int) JsValues.number(wait(collection.count()));
    }

    @Override
    public void each(Visitor<T> visitor) {
        Visit<T> visit = new Visit<>(visitor, format);
        wait(collection.each(visit::row));
        visit.end();
    }

    @Override
    public int modify(Changes changes) {
        JSObject object = DexieTable.encode(changes);
        Table table = DexieTable.requireTransaction().table(format.table());
        JSObject modified = DexieTable.write(collection.modify(object), e -> UniqueIndexes.of(table, object, e));
        return (int) JsValues.number(modified);
    }

    @Override
    public int delete() {
        return (int) JsValues.number(wait(writable().delete()));
    }

    private Collection writable() {
        DexieTable.requireTransaction();
        return collection;
    }

    /** A visit of rows that ends with the first exception: Dexie would swallow it and go on. */
    private static final class Visit<T> {
        private final Visitor<T> visitor;
        private final RowFormat<T> format;
        private @Nullable RuntimeException failure;

        Visit(Visitor<T> visitor, RowFormat<T> format) {
            this.visitor = visitor;
            this.format = format;
        }

        void row(JSObject row) {
            if (failure == null) {
                try {
                    T record = format.readOrNull(new JsRow(row));
                    if (record != null) {
                        visitor.visit(record);
                    }
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
        }

        void end() {
            if (failure != null) {
                throw failure;
            }
        }
    }

    static @Nullable JSObject wait(Thenable operation) {
        try {
            return Promises.awaitDatabase(operation);
        } catch (JavaScriptError e) {
            throw DexieErrors.translate(e);
        }
    }
}
