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

    static UniqueConflict conflict(Table table, String name, @Nullable JSObject values, JavaScriptError cause) {
        JSObject indexes = uniqueIndexes(table);
        for (int i = 0; values != null && i < JsValue.length(indexes); i++) {
            String index = JsValue.textAt(indexes, i);
            JSObject value = JsValues.get(values, index);
            if (value != null
                    && DexieQuery.wait(table.where(index).isEqualTo(value).first()) != null) {
                return new UniqueConflict(name, index, String.valueOf(JsValues.text(value)), cause);
            }
        }
        return new UniqueConflict(name, "", "", cause);
    }

    @JSBody(
            params = "table",
            script = "return table.schema.indexes.filter(function(index) { return index.unique && !index.compound; })"
                    + ".map(function(index) { return index.keyPath; });")
    private static native JSObject uniqueIndexes(Table table);
}
