package litechat.page;

import litechat.backup.AutomaticBackupStore;
import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The folders that the browser lets the user choose. */
public final class BrowserFolders implements AutomaticBackupStore.Folders {
    @Override
    public Object choose() {
        try {
            Object handle = JsValue.decode(Promises.await(showDirectoryPicker()));
            if (handle != null) {
                return handle;
            }
        } catch (JavaScriptError e) {
            if (!e.name().equals("AbortError")) {
                throw new WorkFailed("The browser did not let you choose a folder (" + e.getMessage() + ").");
            }
        }
        throw new WorkCancelled();
    }

    @Override
    public boolean isAllowed(Object folder, boolean asks) {
        try {
            JSObject handle = JsValue.encode(folder);
            return JsValues.isTrue(Promises.await(asks ? request(handle) : query(handle)));
        } catch (JavaScriptError e) {
            return false; // a browser that will not even ask
        }
    }

    @Override
    public String nameOf(Object folder) {
        JSObject handle = JsValue.encode(folder);
        String name = handle == null ? null : JsValues.text(handle, "name");
        return name == null ? "" : name;
    }

    @JSBody(script = "return window.showDirectoryPicker({id: 'litechat-backups', mode: 'readwrite'});")
    private static native Thenable showDirectoryPicker();

    // A folder of the page's own needs no permission, and not every browser can be asked.
    @JSBody(
            params = "handle",
            script = "return handle.queryPermission ? handle.queryPermission({mode: 'readwrite'})"
                    + ".then(function(state) { return state === 'granted'; }) : Promise.resolve(true);")
    private static native Thenable query(@Nullable JSObject handle);

    @JSBody(
            params = "handle",
            script = "return handle.requestPermission ? handle.requestPermission({mode: 'readwrite'})"
                    + ".then(function(state) { return state === 'granted'; }) : Promise.resolve(true);")
    private static native Thenable request(@Nullable JSObject handle);
}
