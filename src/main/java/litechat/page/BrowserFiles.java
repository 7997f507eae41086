package litechat.page;

import litechat.backup.ExportStore;
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

/** The browser's downloads, and the files that it lets the user choose. */
public final class BrowserFiles implements ExportStore.Files {
    @Override
    public void download(Object file, String fileName) {
        JSObject blob = JsValue.encode(file);
        if (blob != null) {
            download(blob, fileName);
        }
    }

    @Override
    public Object choosePlace(String fileName) {
        try {
            Object handle = JsValue.decode(Promises.await(showSaveFilePicker(fileName)));
            if (handle != null) {
                return handle;
            }
        } catch (JavaScriptError e) {
            if (!e.name().equals("AbortError")) {
                throw new WorkFailed("The browser did not let you choose a place (" + e.getMessage() + ").");
            }
        }
        throw new WorkCancelled();
    }

    @Override
    public String nameOf(Object handle) {
        JSObject object = JsValue.encode(handle);
        String name = object == null ? null : JsValues.text(object, "name");
        return name == null ? "" : name;
    }

    @JSBody(params = "fileName", script = "return window.showSaveFilePicker({suggestedName: fileName});")
    private static native Thenable showSaveFilePicker(String fileName);

    // The address must live until the browser has begun to read; nothing says when that is, so it gets a minute.
    @JSBody(
            params = {"file", "fileName"},
            script = "var url = URL.createObjectURL(file); var link = document.createElement('a');"
                    + "link.href = url; link.download = fileName; document.body.append(link); link.click(); link.remove();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
    private static native void download(@Nullable JSObject file, String fileName);
}
