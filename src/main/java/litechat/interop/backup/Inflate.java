package litechat.interop.backup;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Unpacks a stretch of bytes that were packed by DEFLATE. */
public abstract class Inflate implements JSObject {
    @JSBody(
            imports = @JSBodyImport(alias = "inflate", fromModule = "litechat-interop/inflate"),
            script = "return inflate.startInflate();")
    public static native Inflate start();

    /** What comes of the next bytes, or null if they are damaged. */
    public abstract @Nullable Int8Array push(Int8Array packed, boolean last);
}
