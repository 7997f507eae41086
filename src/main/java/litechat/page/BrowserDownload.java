package litechat.page;

import litechat.backup.ExportStore;
import litechat.interop.JsValues;
import litechat.persistence.dexie.JsValue;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The browser's downloads. */
public final class BrowserDownload implements ExportStore.Download {
    @Override
    public void offer(Object file, String fileName) {
        JSObject blob = JsValues.orNull(JsValue.encode(file));
        if (blob != null) {
            download(blob, fileName);
        }
    }

    // The address must live until the browser has begun to read; nothing says when that is, so it gets a minute.
    @JSBody(
            params = {"file", "fileName"},
            script = "var url = URL.createObjectURL(file); var link = document.createElement('a');"
                    + "link.href = url; link.download = fileName; document.body.append(link); link.click(); link.remove();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000);")
    private static native void download(JSObject file, String fileName);
}
