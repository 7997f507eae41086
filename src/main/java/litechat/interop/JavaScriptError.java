package litechat.interop;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSObject;

/** An error that JavaScript threw or a promise was rejected with, its name and message kept. */
public final class JavaScriptError extends RuntimeException {
    private final transient @Nullable JSObject error;

    public JavaScriptError(@Nullable JSObject error) {
        super(textOf(error, "message"));
        this.error = JsValues.orNull(error);
    }

    /** The error behind an exception, if JavaScript threw it; else null. */
    public static @Nullable JavaScriptError from(Throwable thrown) {
        if (thrown instanceof JavaScriptError known) {
            return known;
        }
        JSObject error = JSExceptions.getJSException(thrown);
        return error == null ? null : new JavaScriptError(error);
    }

    /** The error's class, such as {@code QuotaExceededError}; empty if it has none. */
    public String name() {
        return textOf(error, "name");
    }

    /** The error that caused this one, as Dexie keeps it under {@code inner}; else null. */
    public @Nullable JavaScriptError inner() {
        JSObject inner = innerOf(error);
        return inner == null ? null : new JavaScriptError(inner);
    }

    /** The first of the errors in a chain of causes that has one of these names, or null. */
    public @Nullable JavaScriptError find(String... names) {
        JavaScriptError current = this;
        for (int depth = 0; current != null && depth < 8; depth++, current = current.inner()) {
            for (String name : names) {
                if (current.name().equals(name)) {
                    return current;
                }
            }
        }
        return null;
    }

    public @Nullable JSObject error() {
        return error;
    }

    @JSBody(
            params = {"error", "field"},
            script = "if (typeof error === 'string') return field === 'message' ? error : '';"
                    + "return error != null && typeof error[field] === 'string' ? error[field] : '';")
    private static native String textOf(@Nullable JSObject error, String field);

    // A BulkError has no inner error of its own; its first failure says why.
    @JSBody(
            params = "error",
            script = "if (error == null) return null;"
                    + "var inner = error.inner || (error.failures && error.failures[0]) || error.cause;"
                    + "return inner && inner !== error && typeof inner === 'object' ? inner : null;")
    private static native @Nullable JSObject innerOf(@Nullable JSObject error);
}
