package litechat.worker;

import java.util.Arrays;
import litechat.backup.formats.ForeignFile;
import litechat.backup.formats.Source;
import litechat.domain.Attributes;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.interop.web.BrowserBytes;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A file of the browser, read where something lies, a block at a time. */
public final class FileBlocks implements Source {
    private static final int BLOCK = 1 << 20;

    private final JSObject file;
    private final double size;
    private byte[] block = new byte[0];
    private double blockAt;

    private FileBlocks(JSObject file) {
        this.file = file;
        size = size(file);
    }

    /** The export of another program that a request's {@code file} is, or null. */
    public static @Nullable ForeignFile foreign(Attributes request) {
        JSObject file = JsValue.encode(request.get("file"));
        return file == null ? null : ForeignFile.open(new FileBlocks(file), BrowserInflation::new);
    }

    @Override
    public double size() {
        return size;
    }

    @Override
    public byte[] read(double from, int count) {
        double end = Math.min(size, from + count);
        if (from < blockAt || end > blockAt + block.length) {
            block = slice(from, Math.min(size, from + Math.max(count, BLOCK)));
            blockAt = from;
        }
        int start = (int) (from - blockAt);
        return Arrays.copyOfRange(block, start, Math.min(block.length, start + count));
    }

    private byte[] slice(double from, double to) {
        try {
            JSObject bytes = Promises.await(bytes(file, from, to));
            byte[] slice = bytes == null ? new byte[0] : BrowserBytes.take((Int8Array) bytes);
            if (slice.length < to - from) { // some browsers read a file that was cut off as far as it goes
                throw FileErrors.ofReading();
            }
            return slice;
        } catch (JavaScriptError e) {
            throw FileErrors.ofReading();
        }
    }

    @JSBody(params = "file", script = "return file.size;")
    private static native double size(JSObject file);

    @JSBody(
            params = {"file", "from", "to"},
            script =
                    "return file.slice(from, to).arrayBuffer().then(function(buffer) { return new Int8Array(buffer); });")
    private static native Thenable bytes(JSObject file, double from, double to);
}
