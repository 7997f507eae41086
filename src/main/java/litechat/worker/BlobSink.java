package litechat.worker;

import java.util.List;
import litechat.backup.BackupWork;
import litechat.backup.Digest;
import litechat.backup.ExportSink;
import litechat.domain.Attributes;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.interop.backup.BackupFile;
import litechat.interop.backup.Utf8;
import litechat.interop.web.AbortController;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** Keeps the parts as Blobs, which the browser holds outside the heap, and writes them as the request wants it. */
public final class BlobSink implements ExportSink {
    private static final double STEP_BYTES = 1_000_000;

    private final Attributes request;
    private final BackupWork.Progress progress;
    private final AbortController controller = AbortController.create();
    private double told;

    /**
     * Writes for a request.
     *
     * @param request has {@code gzip}, {@code passphrase} and the {@code handle} of a file, or lacks them
     */
    public BlobSink(Attributes request, BackupWork.Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    private record BlobPart(JSObject blob) implements Part {}

    /** Without a look at each character, which the class library takes. */
    @Override
    public String joined(List<String> lines) {
        JSObject texts = array();
        for (String line : lines) {
            push(texts, JsValues.of(line));
        }
        return joined(texts);
    }

    @Override
    public Part part(String text) {
        return new BlobPart(blob(text));
    }

    /** Encodes it once for both. */
    @Override
    public Part part(String text, Digest digest) {
        Int8Array bytes = Utf8.encoded(text);
        if (bytes == null) {
            return ExportSink.super.part(text, digest);
        }
        digest.update(bytes.toJavaArray());
        return new BlobPart(blob(bytes));
    }

    @Override
    public String text(Part part) {
        return String.valueOf(JsValues.text(Promises.await(text(((BlobPart) part).blob()))));
    }

    @Override
    public Saved save(List<Part> parts) {
        JSObject blobs = array();
        for (Part part : parts) {
            push(blobs, ((BlobPart) part).blob());
        }
        double size = size(blobs);
        try {
            JSObject saved = Promises.await(
                    BackupFile.write(blobs, JsValue.encodeObject(wanted()), bytes -> tell(bytes, size), controller));
            Attributes result = saved == null ? Attributes.NONE : JsValue.decodeObject(saved);
            Double bytes = result.number("bytes");
            return new Saved(bytes == null ? 0 : bytes, result.get("file"));
        } catch (JavaScriptError e) {
            throw FileErrors.ofWriting(e);
        }
    }

    @Override
    public void cancel() {
        controller.abort();
    }

    private Attributes wanted() {
        Object type = request.get("type");
        return Attributes.of("type", type == null ? "application/json" : type)
                .with("gzip", request.isTrue("gzip"))
                .with("passphrase", request.text("passphrase"))
                .with("handle", request.get("handle"));
    }

    private void tell(double bytes, double size) {
        if (bytes - told >= STEP_BYTES) {
            told = bytes;
            progress.tell(Attributes.of("bytes", bytes).with("size", size));
        }
    }

    @JSBody(params = "text", script = "return new Blob([text]);")
    private static native JSObject blob(String text);

    @JSBody(params = "bytes", script = "return new Blob([bytes]);")
    private static native JSObject blob(Int8Array bytes);

    @JSBody(params = "blob", script = "return blob.text();")
    private static native Thenable text(JSObject blob);

    @JSBody(params = "lines", script = "return lines.join(',\\n');")
    private static native String joined(JSObject lines);

    @JSBody(script = "return [];")
    private static native JSObject array();

    @JSBody(
            params = {"array", "value"},
            script = "array.push(value);")
    private static native void push(JSObject array, @Nullable JSObject value);

    @JSBody(params = "blobs", script = "return blobs.reduce(function(bytes, blob) { return bytes + blob.size; }, 0);")
    private static native double size(JSObject blobs);
}
