package litechat.interop.streams;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** The server-sent events of a response, one at a time. */
public abstract class EventStream implements JSObject {
    @JSBody(
            params = "response",
            imports = @JSBodyImport(alias = "streams", fromModule = "litechat-interop/streams"),
            script = "return streams.openEvents(response);")
    public static native EventStream open(JSObject response);

    /** The next event ({@code data}, {@code event}, {@code id}), or null at the end. */
    public abstract Thenable next();

    public abstract Thenable cancel();
}
