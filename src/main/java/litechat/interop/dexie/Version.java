package litechat.interop.dexie;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** One version of a database's schema. */
public interface Version extends JSObject {
    Version stores(JSObject schema);

    Version upgrade(Upgrader upgrader);

    /** Rewrites the rows of the version before; a promise it returns is waited for. */
    @JSFunctor
    interface Upgrader extends JSObject {
        JSObject upgrade(Transaction transaction);
    }
}
