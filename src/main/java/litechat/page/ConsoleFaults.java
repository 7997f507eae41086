package litechat.page;

import litechat.events.EventBus;
import litechat.interop.JavaScriptError;
import litechat.persistence.PersistenceException;
import litechat.providers.ProviderException;
import litechat.stores.AlreadyTold;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Writes failures to the browser's console, and finds the sentence for the user. */
public final class ConsoleFaults implements EventBus.Faults {
    @Override
    public @Nullable String report(String name, Throwable failure) {
        JavaScriptError error = JavaScriptError.from(root(failure));
        log(name + ": " + failure.getMessage(), error == null ? null : error.error());
        if (failure instanceof AlreadyTold) {
            return null;
        }
        if (failure instanceof PersistenceException known) {
            return known.sentence();
        }
        if (failure instanceof ProviderException known) {
            return known.sentence();
        }
        return EventBus.Faults.unexpected(failure);
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }

    @JSBody(
            params = {"text", "error"},
            script = "if (error === null) console.error(text); else console.error(text, error);")
    private static native void log(String text, @Nullable JSObject error);
}
