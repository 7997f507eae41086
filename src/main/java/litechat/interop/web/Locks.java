package litechat.interop.web;

import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The Web Locks of this origin: held by one tab, seen by all, released when the tab dies. */
public final class Locks {
    private Locks() {}

    /** A lock that is held. */
    public interface Held extends JSObject {
        void release();
    }

    /** Takes a lock that nobody else wants; waits until it is held. */
    public static Held take(String name) {
        JSObject held = Promises.await(request(name));
        if (held == null) {
            throw new IllegalStateException("The browser has no locks");
        }
        return (Held) held;
    }

    /** Whether no tab holds the lock. */
    public static boolean isFree(String name) {
        return JsValues.isTrue(Promises.await(query(name)));
    }

    /** How many hold the lock. */
    public static double holders(String name) {
        return JsValues.number(Promises.await(counted(name)));
    }

    /** Holds the lock, beside others, for as long as the page is there. */
    @JSBody(
            params = "name",
            script =
                    "navigator.locks.request(name, {mode: 'shared'}, function() { return new Promise(function() {}); });")
    public static native void share(String name);

    @JSBody(
            params = "name",
            script = "return navigator.locks.query().then(function(locks) {"
                    + "return locks.held.filter(function(lock) { return lock.name === name; }).length; });")
    private static native Thenable counted(String name);

    @JSBody(
            params = "name",
            script = "return new Promise(function(resolve, reject) {"
                    + "navigator.locks.request(name, function() {"
                    + "return new Promise(function(done) { resolve({release: function() { done(); }}); });"
                    + "}).catch(reject); });")
    private static native Thenable request(String name);

    @JSBody(
            params = "name",
            script =
                    "return navigator.locks.request(name, {ifAvailable: true}, function(lock) { return lock !== null; });")
    private static native Thenable query(String name);
}
