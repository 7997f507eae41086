package litechat.interop.dexie;

import litechat.interop.Thenable;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;

/** Rows chosen by a condition. */
public interface Collection extends JSObject {
    /** The same choice once more; what is called on the copy does not narrow this one. */
    @JSMethod("clone")
    Collection copy();

    Collection reverse();

    Collection offset(int rows);

    Collection limit(int rows);

    Thenable toArray();

    Thenable first();

    Thenable primaryKeys();

    Thenable count();

    Thenable each(RowCallback callback);

    Thenable modify(JSObject changes);

    Thenable modify(RowCallback change);

    @JSMethod("delete")
    Thenable delete();

    /** Receives one row; on {@code modify} it may change it. */
    @JSFunctor
    interface RowCallback extends JSObject {
        void call(JSObject row);
    }
}
