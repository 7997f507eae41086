package litechat.interop;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Reads JavaScript values where {@code undefined} must not slip through as a broken Java value. */
public final class JsValues {
    private JsValues() {}

    /** The value, with undefined as null. */
    @JSBody(params = "value", script = "return value === undefined ? null : value;")
    public static native @Nullable JSObject orNull(@Nullable JSObject value);

    /** The property, with undefined as null. */
    @JSBody(
            params = {"object", "name"},
            script = "var value = object[name]; return value === undefined ? null : value;")
    public static native @Nullable JSObject get(JSObject object, String name);

    /** The property if it is a string, else null. */
    @JSBody(
            params = {"object", "name"},
            script = "var value = object[name]; return typeof value === 'string' ? value : null;")
    public static native @Nullable String text(JSObject object, String name);

    /** The value if it is a string, else null. */
    @JSBody(params = "value", script = "return typeof value === 'string' ? value : null;")
    public static native @Nullable String text(@Nullable JSObject value);

    /** The value as a number; a date is its milliseconds. */
    @JSBody(params = "value", script = "return +value;")
    public static native double number(@Nullable JSObject value);

    @JSBody(params = "value", script = "return value === true;")
    public static native boolean isTrue(@Nullable JSObject value);

    @JSBody(params = "text", script = "return text;")
    public static native JSObject of(String text);

    @JSBody(params = "number", script = "return number;")
    public static native JSObject of(double number);

    @JSBody(params = "flag", script = "return flag;")
    public static native JSObject of(boolean flag);

    /** An empty object. */
    @JSBody(script = "return {};")
    public static native JSObject object();

    // Never through the prototype: a stored field may be called __proto__.
    @JSBody(
            params = {"object", "name", "value"},
            script = "if (name === '__proto__') {"
                    + "Object.defineProperty(object, name, {value: value, enumerable: true, configurable: true, writable: true});"
                    + "} else { object[name] = value; }")
    public static native void set(JSObject object, String name, @Nullable JSObject value);

    /** Whether the object has the field itself. */
    @JSBody(
            params = {"object", "name"},
            script = "return Object.hasOwn(object, name);")
    public static native boolean has(JSObject object, String name);
}
