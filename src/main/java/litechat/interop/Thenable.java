package litechat.interop;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Any JavaScript promise, the browser's or a library's. */
public interface Thenable extends JSObject {
    void then(Callback fulfilled, Callback rejected);

    /** Receives what the promise came to. */
    @JSFunctor
    interface Callback extends JSObject {
        void call(@Nullable JSObject value);
    }
}
