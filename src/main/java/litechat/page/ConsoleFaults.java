package litechat.page;

import litechat.events.EventBus;
import litechat.interop.JavaScriptError;
import litechat.persistence.PersistenceException;
import litechat.providers.ProviderException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Writes failures to the browser's console, and finds the sentence for the user. */
public final class ConsoleFaults implements EventBus.Faults {
    @Override
    public String report(String name, Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        JavaScriptError error = JavaScriptError.from(cause);
        log(name + ": " + failure.getMessage(), error == null ? null : error.error());
        if (failure instanceof PersistenceException known) {
            return known.sentence();
        }
        if (failure instanceof ProviderException known) {
            return known.sentence();
        }
        return "Something went wrong in this page: " + failure.getMessage();
    }

    @JSBody(
            params = {"text", "error"},
            script = "if (error === null) console.error(text); else console.error(text, error);")
    private static native void log(String text, @Nullable JSObject error);
}
