package litechat.interop.web;

import org.teavm.jso.JSBody;

/** What the reader has selected on the page. */
public final class Selection {
    private Selection() {}

    /** The text that is selected within the element that a CSS selector names; empty if there is none. */
    @JSBody(
            params = "selector",
            script = "var selection = getSelection(), element = document.querySelector(selector);"
                    + "return element && element.contains(selection.anchorNode) && element.contains(selection.focusNode)"
                    + " ? selection.toString() : '';")
    public static native String in(String selector);
}
