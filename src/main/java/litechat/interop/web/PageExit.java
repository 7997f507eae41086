package litechat.interop.web;

import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Whether the reader is leaving the page, by closing or reloading it or following a link. */
public final class PageExit {
    private static @Nullable Thenable stayed;

    private PageExit() {}

    @JSFunctor
    private interface Task extends JSObject {
        void run();
    }

    /** Watches from now on. */
    public static void watch() {
        // It may turn out a download, or be called off; then the page is still there some seconds later.
        onBeforeUnload(() -> stayed = timer(5000));
    }

    /** Says whether something would be lost. */
    @JSFunctor
    public interface Question extends JSObject {
        boolean isUnsaved();
    }

    /** Has the browser ask the reader before the page is left with something unsaved. */
    @JSBody(
            params = "question",
            script = "addEventListener('beforeunload', function(event) { if (question()) event.preventDefault(); });")
    public static native void askIf(Question question);

    /** Waits as long as the reader seems to be leaving: for ever, unless the page turns out to have stayed. */
    public static void awaitStay() {
        Thenable leaving = stayed;
        if (leaving != null) {
            Promises.await(leaving);
        }
    }

    @JSBody(params = "task", script = "addEventListener('beforeunload', task);")
    private static native void onBeforeUnload(Task task);

    @JSBody(params = "millis", script = "return new Promise(function(resolve) { setTimeout(resolve, millis); });")
    private static native Thenable timer(int millis);
}
