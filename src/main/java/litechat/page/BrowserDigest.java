package litechat.page;

import litechat.backup.Digest;
import litechat.domain.Attributes;
import litechat.interop.hashes.Sha256;
import litechat.persistence.dexie.JsValue;
import org.teavm.jso.typedarrays.Int8Array;

/** The SHA-256 of the page; the browser's own would have to be waited for. */
public final class BrowserDigest implements Digest {
    private final Sha256 hash = Sha256.start();
    private double bytes;

    @Override
    public void update(String text) {
        bytes += hash.addText(text);
    }

    @Override
    public void update(char[] chars, int from, int to) {
        bytes += Sha256.addChars(hash, chars, from, to);
    }

    @Override
    public void updateQuoted(String text) {
        bytes += hash.addQuoted(text);
    }

    /** Where JavaScript has the row: to build the text here takes several times as long. */
    @Override
    public void updateRow(Attributes row) {
        bytes += hash.addRow(JsValue.encodeObject(row));
    }

    @Override
    public void update(byte[] added) {
        hash.addBytes(Int8Array.fromJavaArray(added));
        bytes += added.length;
    }

    @Override
    public double bytes() {
        return bytes;
    }

    @Override
    public String hex() {
        return hash.hex();
    }
}
