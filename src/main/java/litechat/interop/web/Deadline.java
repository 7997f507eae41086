package litechat.interop.web;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;

/** Waits that end. */
public final class Deadline {
    /** The name of the error when time is up. */
    public static final String ERROR = "TimeoutError";

    private Deadline() {}

    /** What becomes of the promise, unless it takes longer. */
    @JSBody(
            params = {"promise", "millis"},
            script = "return new Promise(function(resolve, reject) {"
                    + "  var timer = setTimeout(function() { reject(new DOMException('', 'TimeoutError')); }, millis);"
                    + "  promise.then(function(value) { clearTimeout(timer); resolve(value); },"
                    + "      function(error) { clearTimeout(timer); reject(error); });"
                    + "});")
    public static native Thenable within(Thenable promise, int millis);

    /** Fulfilled after so long, or when the controller ends it. */
    @JSBody(
            params = {"millis", "controller"},
            script = "return new Promise(function(resolve) {"
                    + "  var timer = setTimeout(resolve, millis);"
                    + "  var end = function() { clearTimeout(timer); resolve(); };"
                    + "  if (controller.signal.aborted) end(); else controller.signal.onabort = end;"
                    + "});")
    public static native Thenable pause(int millis, AbortController controller);
}
