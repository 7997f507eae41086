package litechat.page;

import litechat.domain.Ids;
import org.teavm.jso.JSBody;

/** Identifiers from the browser's cryptographic random numbers; without those it fails rather than guess. */
public final class SecureIds implements Ids {
    @Override
    public String next() {
        return random();
    }

    // 64 signs, so that six bits of each random byte name one of them, all equally likely.
    @JSBody(
            script = "var signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';"
                    + "var bytes = crypto.getRandomValues(new Uint8Array(21)); var id = '';"
                    + "for (var i = 0; i < 21; i++) id += signs[bytes[i] & 63]; return id;")
    private static native String random();
}
