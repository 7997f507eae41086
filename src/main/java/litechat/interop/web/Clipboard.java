package litechat.interop.web;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;

/** The system's clipboard. */
public final class Clipboard {
    private Clipboard() {}

    /** Puts a text on the clipboard; the promise is rejected where the browser does not allow it. */
    @JSBody(
            params = "text",
            script = "return navigator.clipboard ? navigator.clipboard.writeText(text)"
                    + " : Promise.reject(new Error('no clipboard'));")
    public static native Thenable writeText(String text);
}
