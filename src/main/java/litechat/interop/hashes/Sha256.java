package litechat.interop.hashes;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A SHA-256 that is computed piece by piece. */
public abstract class Sha256 implements JSObject {
    @JSBody(
            imports = @JSBodyImport(alias = "hashes", fromModule = "litechat-interop/hashes"),
            script = "return hashes.startSha256();")
    public static native Sha256 start();

    /** Adds characters from one place to another; returns how many bytes they have. */
    @JSBody(
            params = {"hash", "chars", "from", "to"},
            script = "return hash.addUnits(chars.subarray(from, to));")
    public static native double addChars(Sha256 hash, @JSByRef char[] chars, int from, int to);

    /** Returns how many bytes the text has. */
    public abstract double addText(String text);

    /** Adds a text in quotes, as it stands in JSON; returns how many bytes that has. */
    public abstract double addQuoted(String text);

    /** Adds a row as the text that hashes of rows are taken over; returns how many bytes that has. */
    public abstract double addRow(JSObject row);

    public abstract void addBytes(Int8Array bytes);

    public abstract String hex();
}
