package litechat.interop.web;

import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** The browser's print dialog. */
public final class Printer {
    private Printer() {}

    /** Opens it, and removes an element when it has been closed. */
    @JSBody(
            params = "element",
            script = "addEventListener('afterprint', function() { element.remove(); }, {once: true}); print();")
    public static native void print(HTMLElement element);
}
