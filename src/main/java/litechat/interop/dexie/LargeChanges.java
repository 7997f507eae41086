package litechat.interop.dexie;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

/** What is told of changes of very many rows. */
public final class LargeChanges {
    private LargeChanges() {}

    /** From now on a connection tells of them by the table only, and not by each key; it has not been opened yet. */
    @JSBody(
            params = "dexie",
            imports = @JSBodyImport(alias = "changes", fromModule = "litechat-interop/large-changes"),
            script = "changes.summariseLargeChanges(dexie);")
    public static native void summarise(Dexie dexie);
}
