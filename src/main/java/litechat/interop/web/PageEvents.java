package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Events of the document with a text, by which one module of the page tells another something. */
public final class PageEvents {
    private PageEvents() {}

    /** Hears a text. */
    @JSFunctor
    public interface Listener extends JSObject {
        void hear(String text);
    }

    @JSBody(
            params = {"name", "text"},
            script = "document.dispatchEvent(new CustomEvent(name, {detail: text}));")
    public static native void tell(String name, String text);

    @JSBody(
            params = {"name", "listener"},
            script = "document.addEventListener(name, function(event) { listener(event.detail); });")
    public static native void on(String name, Listener listener);
}
