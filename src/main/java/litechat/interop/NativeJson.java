package litechat.interop;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** The browser's own JSON of stored values, where it is sure to be what this program would write. */
public final class NativeJson {
    private NativeJson() {}

    /** The value's JSON, or null if it holds anything but texts, finite numbers, flags, moments, lists and plain objects. */
    @JSBody(
            params = "value",
            imports = @JSBodyImport(alias = "json", fromModule = "litechat-interop/native-json"),
            script = "return json.jsonOf(value);")
    public static native @Nullable String of(JSObject value);

    /** How many characters the value's texts have, and eight for anything else; -1 where there is no JSON of it. */
    @JSBody(
            params = "value",
            imports = @JSBodyImport(alias = "json", fromModule = "litechat-interop/native-json"),
            script = "return json.charactersOf(value);")
    public static native double characters(JSObject value);
}
