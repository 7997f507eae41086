package litechat.interop.dexie;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/** A table of a database. */
public abstract class Table implements JSObject {
    public abstract Thenable get(JSObject key);

    public abstract Thenable bulkGet(JSObject keys);

    public abstract Thenable add(JSObject row);

    public abstract Thenable put(JSObject row);

    public abstract Thenable bulkAdd(JSObject rows);

    public abstract Thenable bulkPut(JSObject rows);

    public abstract Thenable update(JSObject key, JSObject changes);

    @JSMethod("delete")
    public abstract Thenable delete(JSObject key);

    public abstract Thenable bulkDelete(JSObject keys);

    public abstract Thenable clear();

    public abstract Thenable count();

    public abstract WhereClause where(String index);

    public abstract Collection orderBy(String index);

    public abstract Collection toCollection();

    /** Puts a row by a single request. */
    @JSBody(
            params = "row",
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.putRow(this, row);")
    public final native Thenable putRow(JSObject row);

    /** Asks for primary keys by a single request, without waiting. */
    @JSBody(
            params = {"transaction", "index", "key"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.requestKeys(transaction, this, index, key);")
    public final native KeysRequest requestKeys(Transaction transaction, String index, JSObject key);

    /** Asks for rows behind a key, null being the start, by a single request and without waiting. */
    @JSBody(
            params = {"after", "rows"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.requestPage(this, after, rows);")
    public final native Thenable requestPage(@Nullable JSObject after, int rows);

    /** Reads the rows with one first part of a compound index in its order; nothing if the second part of some is no number. */
    @JSBody(
            params = {"first", "second", "key"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.rowsInOrder(this, first, second, key);")
    public final native Thenable rowsInOrder(String first, String second, JSObject key);
}
