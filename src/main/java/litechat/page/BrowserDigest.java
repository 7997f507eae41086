package litechat.page;

import litechat.backup.Digest;
import litechat.interop.hashes.Sha256;
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
    public void updateQuoted(String text) {
        bytes += hash.addQuoted(text);
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
