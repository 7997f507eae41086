package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Bytes that the browser has made.
 *
 * <p>It gives their memory back only when it is at leisure, which it is not while a large file is read: all of the file would
 * stay.
 */
public final class BrowserBytes {
    private BrowserBytes() {}

    /** Copies them and gives their memory back at once; they are empty after that, unless they are a part of more. */
    public static byte[] take(Int8Array bytes) {
        return moved(bytes).toJavaArray();
    }

    // Browsers that cannot do it collect them later.
    @JSBody(
            params = "bytes",
            script = "var taken = bytes.slice();"
                    + "if (bytes.buffer.transfer && bytes.buffer.byteLength === bytes.byteLength) { bytes.buffer.transfer(0); }"
                    + "return taken;")
    private static native Int8Array moved(Int8Array bytes);
}
