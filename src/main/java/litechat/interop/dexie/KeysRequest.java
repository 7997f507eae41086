package litechat.interop.dexie;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** Keys that a database has been asked for. */
public abstract class KeysRequest implements JSObject {
    private KeysRequest() {}

    /** The keys if they are there; those of an earlier request are there whenever those of a later one are. */
    @JSBody(
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.foundKeys(this);")
    public final native @Nullable JSObject found();

    /** The keys once they are there. */
    @JSBody(
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.settled(this);")
    public final native Thenable answer();
}
