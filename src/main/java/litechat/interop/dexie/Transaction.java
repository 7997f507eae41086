package litechat.interop.dexie;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A running transaction. */
public abstract class Transaction implements JSObject {
    /** The transaction whose zone this is, or null outside any. */
    @JSBody(
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.Dexie.currentTransaction || null;")
    public static native @Nullable Transaction current();

    public abstract void abort();

    /** Aborts it because its body waited for something foreign, and remembers that, in those around it too. */
    @JSBody(
            script = "for (var each = this; each; each = each.parent) { each.waitedForForeign = true; }"
                    + "this.abort();")
    public final native void refuse();

    @JSBody(script = "return this.waitedForForeign === true;")
    public final native boolean wasRefused();

    /** Notes by which connection its changes are made, so that the news of its commit can be told from others'. */
    @JSBody(
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "dexie.noteOwnChanges(this);")
    public final native void noteOwnChanges();

    public abstract Table table(String name);

    @JSProperty
    public abstract String getMode();
}
