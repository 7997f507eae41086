package litechat.interop.streams;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** The text of a response as it arrives. */
public abstract class TextStream implements JSObject {
    @JSBody(
            params = "response",
            imports = @JSBodyImport(alias = "streams", fromModule = "litechat-interop/streams"),
            script = "return streams.openText(response);")
    public static native TextStream open(JSObject response);

    /** The next piece, cut anywhere but in a character, or null at the end. */
    public abstract Thenable next();
}
