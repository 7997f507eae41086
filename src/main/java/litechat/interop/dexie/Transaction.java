package litechat.interop.dexie;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A running transaction. */
public interface Transaction extends JSObject {
    void abort();

    Table table(String name);

    @JSProperty
    String getMode();

    /** The transaction whose zone this is, or null outside any. */
    static @Nullable Transaction current() {
        return Zone.currentTransaction();
    }

    /** Reads the zone; a static native method cannot stand in an overlay interface with abstract ones. */
    final class Zone {
        private Zone() {}

        @JSBody(
                imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
                script = "return dexie.Dexie.currentTransaction || null;")
        static native @Nullable Transaction currentTransaction();
    }
}
