package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;

/** Watches whether elements come into view. */
public abstract class IntersectionObserver implements JSObject {
    public abstract void observe(HTMLElement element);

    public abstract void unobserve(HTMLElement element);

    public abstract void disconnect();

    /** An observer of what comes within a margin of the root's visible part. */
    @JSBody(
            params = {"root", "margin", "callback"},
            script = "return new IntersectionObserver(function(entries) {"
                    + "callback(entries[entries.length - 1].isIntersecting); }, {root: root, rootMargin: margin});")
    public static native IntersectionObserver create(HTMLElement root, String margin, Callback callback);

    /** Hears whether the element is in view now. */
    @JSFunctor
    public interface Callback extends JSObject {
        void call(boolean isIntersecting);
    }
}
