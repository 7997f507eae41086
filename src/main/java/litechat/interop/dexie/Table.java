package litechat.interop.dexie;

import litechat.interop.Thenable;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/** A table of a database. */
public interface Table extends JSObject {
    Thenable get(JSObject key);

    Thenable bulkGet(JSObject keys);

    Thenable add(JSObject row);

    Thenable put(JSObject row);

    Thenable bulkAdd(JSObject rows);

    Thenable bulkPut(JSObject rows);

    Thenable update(JSObject key, JSObject changes);

    @JSMethod("delete")
    Thenable delete(JSObject key);

    Thenable bulkDelete(JSObject keys);

    Thenable clear();

    Thenable count();

    WhereClause where(String index);

    Collection orderBy(String index);

    Collection toCollection();
}
