package litechat.browser;

import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** Time in the browser. */
final class Timers {
    private Timers() {}

    /** Called by a timer, and so on no green thread. */
    @JSFunctor
    interface Callback extends JSObject {
        void call();
    }

    @JSBody(
            params = {"millis", "callback"},
            script = "setTimeout(callback, millis);")
    static native void after(int millis, Callback callback);

    @JSBody(params = "millis", script = "return new Promise(function(resolve) { setTimeout(resolve, millis); });")
    static native Thenable promise(int millis);

    /** A promise that is never kept. */
    @JSBody(script = "return new Promise(function() {});")
    static native Thenable never();

    @JSBody(script = "return performance.now();")
    static native double now();

    @JSBody(script = "return {};")
    static native JSObject nothing();

    /** Lets everything else run until the condition holds, at most half a minute. */
    static void waitUntil(Condition condition) {
        double end = now() + 30_000;
        while (!condition.holds() && now() < end) {
            Promises.await(promise(5));
        }
    }

    /** What is waited for. */
    interface Condition {
        boolean holds();
    }
}
