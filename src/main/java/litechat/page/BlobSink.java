package litechat.page;

import java.util.List;
import litechat.backup.ExportSink;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Keeps the parts as Blobs, which the browser holds outside the heap, and saves them as a download. */
public final class BlobSink implements ExportSink {
    private record BlobPart(JSObject blob) implements Part {}

    @Override
    public Part part(String text) {
        return new BlobPart(blob(text));
    }

    @Override
    public String text(Part part) {
        return String.valueOf(JsValues.text(Promises.await(text(((BlobPart) part).blob()))));
    }

    @Override
    public double save(List<Part> parts, String fileName) {
        JSObject blobs = array();
        for (Part part : parts) {
            push(blobs, ((BlobPart) part).blob());
        }
        return download(blobs, fileName);
    }

    @JSBody(params = "text", script = "return new Blob([text]);")
    private static native JSObject blob(String text);

    @JSBody(params = "blob", script = "return blob.text();")
    private static native Thenable text(JSObject blob);

    @JSBody(script = "return [];")
    private static native JSObject array();

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    private static native void push(JSObject array, JSObject value);

    // The address must live until the browser has begun to read; nothing says when that is, so it gets a minute.
    @JSBody(
            params = {"blobs", "fileName"},
            script = "var file = new Blob(blobs, {type: 'application/json'});"
                    + "var url = URL.createObjectURL(file); var link = document.createElement('a');"
                    + "link.href = url; link.download = fileName; document.body.append(link); link.click(); link.remove();"
                    + "setTimeout(function() { URL.revokeObjectURL(url); }, 60000); return file.size;")
    private static native double download(JSObject blobs, String fileName);
}
