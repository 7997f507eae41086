package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Ends a request that is under way. */
public abstract class AbortController implements JSObject {
    @JSBody(script = "return new AbortController();")
    public static native AbortController create();

    public abstract void abort();
}
