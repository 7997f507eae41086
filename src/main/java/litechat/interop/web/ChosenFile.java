package litechat.interop.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A file that the user has chosen. */
public abstract class ChosenFile implements JSObject {
    /** The one in an input, or null. */
    @JSBody(params = "input", script = "return input.files[0] || null;")
    public static native @Nullable ChosenFile in(HTMLInputElement input);

    @JSProperty
    public abstract String getName();

    @JSProperty
    public abstract double getSize();
}
