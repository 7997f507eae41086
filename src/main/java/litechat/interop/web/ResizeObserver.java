package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Watches the sizes of elements. */
public abstract class ResizeObserver implements JSObject {
    public abstract void observe(HTMLElement element);

    public abstract void disconnect();

    @JSBody(params = "callback", script = "return new ResizeObserver(function() { callback(); });")
    public static native ResizeObserver create(Callback callback);

    /** Hears that a size has changed, before the frame is painted. */
    @JSFunctor
    public interface Callback extends JSObject {
        void call();
    }
}
