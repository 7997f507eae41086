package litechat.persistence.dexie;

import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.dexie.Table;
import litechat.persistence.UniqueConflict;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Finds which unique index refused a row: browsers do not say, or each in its own words. */
final class UniqueIndexes {
    private UniqueIndexes() {}

    /** The conflict of a row that was added: its primary key may be the one that is taken. */
    static UniqueConflict ofAdded(Table table, JSObject row, JavaScriptError cause) {
        JSObject primary = primaryKey(table);
        JSObject key = keyIn(primary, row);
        if (key != null && DexieQuery.wait(table.get(key)) != null) {
            return conflict(table, primary, key, cause);
        }
        return of(table, row, cause);
    }

    /** The conflict of a row that was put, or of some fields that were changed. */
    static UniqueConflict of(Table table, JSObject fields, JavaScriptError cause) {
        JSObject indexes = uniqueIndexes(table);
        for (int i = 0; i < JsValue.length(indexes); i++) {
            JSObject index = JsValue.at(indexes, i);
            JSObject key = index == null ? null : keyIn(index, fields);
            if (index != null
                    && key != null
                    && DexieQuery.wait(table.where(nameOf(index)).isEqualTo(key).first()) != null) {
                return conflict(table, index, key, cause);
            }
        }
        return new UniqueConflict(nameOf(table), "", "", cause);
    }

    /** Of many rows, the first that was refused. */
    @JSBody(
            params = {"rows", "error"},
            script = "var failures = error && error.failuresByPos;"
                    + "return rows[failures ? Number(Object.keys(failures)[0]) : 0];")
    static native JSObject refused(JSObject rows, @Nullable JSObject error);

    private static UniqueConflict conflict(Table table, JSObject index, JSObject key, JavaScriptError cause) {
        String value = JsValues.text(key);
        return new UniqueConflict(nameOf(table), nameOf(index), value == null ? "" : value, cause);
    }

    @JSBody(params = "named", script = "return named.name;")
    private static native String nameOf(JSObject named);

    @JSBody(params = "table", script = "return table.schema.primKey;")
    private static native JSObject primaryKey(Table table);

    @JSBody(params = "table", script = "return table.schema.indexes.filter(function(index) { return index.unique; });")
    private static native JSObject uniqueIndexes(Table table);

    /** The key that a row has in an index, or null if it has none. */
    @JSBody(
            params = {"index", "row"},
            script = "var keys = [].concat(index.keyPath).map(function(field) { return row[field]; });"
                    + "if (keys.some(function(key) { return key === undefined || key === null; })) return null;"
                    + "return index.compound ? keys : keys[0];")
    private static native @Nullable JSObject keyIn(JSObject index, JSObject row);
}
