package litechat.interop.registration;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page's side of its service worker. */
public final class Registration {
    private Registration() {}

    /**
     * Registers the service worker.
     *
     * @param onWaiting a newer version is downloaded and waits for {@link #applyUpdate}
     * @param onReplaced another tab has applied one: this page is the older one until it is reloaded
     * @return a promise of whether this browser has service workers at all; rejected if it refuses this one
     */
    @JSBody(
            params = {"onWaiting", "onReplaced"},
            imports = @JSBodyImport(alias = "registration", fromModule = "litechat-interop/registration"),
            script = "return registration.registerServiceWorker(onWaiting, onReplaced);")
    public static native Thenable registerServiceWorker(Listener onWaiting, Listener onReplaced);

    /** Asks the server for a newer version; the promise is rejected if it cannot be reached. */
    @JSBody(
            imports = @JSBodyImport(alias = "registration", fromModule = "litechat-interop/registration"),
            script = "return registration.checkForUpdate();")
    public static native Thenable checkForUpdate();

    /** Reloads the page with the version that waits, or with the one that another tab applied. */
    @JSBody(
            imports = @JSBodyImport(alias = "registration", fromModule = "litechat-interop/registration"),
            script = "registration.applyUpdate();")
    public static native void applyUpdate();

    /** Hears that something has happened; it is not called on a green thread. */
    @JSFunctor
    public interface Listener extends JSObject {
        void on();
    }
}
