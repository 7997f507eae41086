package litechat.interop.backup;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The worker seen from inside. */
public final class WorkerScope {
    private WorkerScope() {}

    /** Receives what the page says. */
    @JSFunctor
    public interface Listener extends JSObject {
        void on(JSObject message);
    }

    @JSBody(params = "listener", script = "addEventListener('message', function(event) { listener(event.data); });")
    public static native void listen(Listener listener);

    @JSBody(params = "message", script = "postMessage(message);")
    public static native void post(JSObject message);

    /** Tells the page of a lock that is held until the worker ends, in whatever way. */
    @JSBody(
            script = "var name = 'litechat.backup.' + crypto.randomUUID();"
                    + "navigator.locks.request(name, function() {"
                    + "postMessage({alive: name}); return new Promise(function() {}); });")
    public static native void tellAlive();

    /** Writes to the browser's console what is not for the user. */
    @JSBody(params = "text", script = "console.error(text);")
    public static native void log(String text);
}
