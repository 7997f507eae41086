package litechat.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** When the page may go away without another word. */
public final class PageLifecycle {
    private PageLifecycle() {}

    /** Something to do then. */
    @JSFunctor
    public interface Task extends JSObject {
        void run();
    }

    /** Runs the task whenever the page is hidden, closed or frozen. */
    @JSBody(
            params = "task",
            script = "document.addEventListener('visibilitychange', function() {"
                    + "if (document.visibilityState === 'hidden') task(); }); addEventListener('pagehide', task);")
    public static native void onHidden(Task task);

    /** Runs the task when the page goes away and cannot come back. */
    @JSBody(
            params = "task",
            script = "addEventListener('pagehide', function(event) { if (!event.persisted) task(); });")
    public static native void onLeaving(Task task);

    /** Whether the browser has what the page stands on. */
    @JSBody(
            script =
                    "return typeof indexedDB === 'object' && indexedDB !== null && !!navigator.locks && !!crypto.subtle;")
    public static native boolean isCapable();
}
