package litechat.interop.web;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.dom.html.HTMLElement;

/** What {@code <input>}, {@code <select>} and {@code <textarea>} have in common. */
public abstract class FormControl implements JSObject {
    @JSProperty
    public abstract String getValue();

    @JSProperty
    public abstract void setValue(String value);

    @JSProperty
    public abstract String getType();

    @JSProperty
    public abstract boolean isChecked();

    @JSProperty
    public abstract void setChecked(boolean checked);

    /** Not a number where the control is empty or no {@code <input type=number>}. */
    @JSProperty
    public abstract double getValueAsNumber();

    public abstract boolean checkValidity();

    public abstract @Nullable String getAttribute(String name);

    /** The element as a control. */
    @JSBody(params = "element", script = "return element;")
    public static native FormControl of(HTMLElement element);
}
