package litechat.interop.backup;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.typedarrays.Int8Array;

/** Texts as bytes, in memory that is used again. */
public final class Utf8 {
    private Utf8() {}

    /** The text's bytes, which are there until this is called again; null if there is no room for so many. */
    @JSBody(
            params = "text",
            imports = @JSBodyImport(alias = "utf8", fromModule = "litechat-interop/utf8"),
            script = "return utf8.encoded(text);")
    public static native @Nullable Int8Array encoded(String text);
}
