package litechat.persistence.dexie;

import java.util.List;
import litechat.persistence.Query;
import litechat.persistence.RowFormat;
import litechat.persistence.WhereClause;
import org.teavm.jso.JSObject;

/** A condition on an index of IndexedDB. */
final class DexieWhereClause<T> implements WhereClause<T> {
    private final litechat.interop.dexie.WhereClause where;
    private final RowFormat<T> format;

    DexieWhereClause(litechat.interop.dexie.WhereClause where, RowFormat<T> format) {
        this.where = where;
        this.format = format;
    }

    @Override
    public Query<T> equalTo(Object key) {
        return new DexieQuery<>(where.isEqualTo(key(key)), format);
    }

    @Override
    public Query<T> anyOf(List<?> keys) {
        return new DexieQuery<>(where.anyOf(JsValue.encodeArray(keys)), format);
    }

    @Override
    public Query<T> above(Object key) {
        return new DexieQuery<>(where.above(key(key)), format);
    }

    @Override
    public Query<T> below(Object key) {
        return new DexieQuery<>(where.below(key(key)), format);
    }

    @Override
    public Query<T> between(Object lower, Object upper) {
        return new DexieQuery<>(where.between(key(lower), key(upper), true, true), format);
    }

    static JSObject key(Object key) {
        JSObject value = JsValue.encode(key);
        if (value == null) {
            throw new IllegalArgumentException("Null is not a key");
        }
        return value;
    }
}
