package litechat.interop.keys;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** What encrypts keys under a passphrase, and gives them back while their lock is open. */
public abstract class Keys implements JSObject {
    /** The event of the page that tells that locks were closed. */
    public static final String CLOSED = "litechat-keys-closed";

    /** Fetches it, once. */
    @JSBody(
            imports = @JSBodyImport(alias = "keys", fromModule = "litechat-interop/key-lock"),
            script = "return keys.loadKeyLock();")
    public static native Thenable load();

    @JSBody(
            params = "lockId",
            imports = @JSBodyImport(alias = "keys", fromModule = "litechat-interop/key-lock"),
            script = "return keys.isOpen(lockId);")
    public static native boolean isOpen(String lockId);

    public abstract Thenable createLock(String passphrase, int minutes);

    public abstract Thenable openLock(JSObject lock, String passphrase, int minutes);

    public abstract Thenable rewrapLock(JSObject lock, String old, String passphrase);

    public abstract Thenable seal(JSObject lock, String text);

    public abstract Thenable reveal(JSObject sealed);

    public abstract void closeLocks();
}
