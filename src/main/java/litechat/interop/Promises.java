package litechat.interop;

import litechat.interop.dexie.Transaction;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.jso.JSObject;

/** The one wait for promises: the green thread stops until the promise is settled. */
public final class Promises {
    private Promises() {}

    /**
     * Waits for a promise that is not the database's.
     *
     * @return what it was fulfilled with; undefined is null
     * @throws JavaScriptError with the name and message of what it was rejected with
     * @throws ForeignWait in the body of a transaction, which is rolled back even if someone catches this
     */
    public static @Nullable JSObject await(Thenable promise) {
        Transaction open = Transaction.current();
        if (open != null) {
            open.refuse();
            throw new ForeignWait();
        }
        return settled(promise);
    }

    /** Waits for a promise of the database; the only wait that is allowed in a transaction. */
    public static @Nullable JSObject awaitDatabase(Thenable promise) {
        return settled(promise);
    }

    @Async
    private static native @Nullable JSObject settled(Thenable promise);

    @SuppressWarnings("unused") // the other half of the method above
    private static void settled(Thenable promise, AsyncCallback<JSObject> callback) {
        promise.then(
                value -> callback.complete(JsValues.orNull(value)),
                error -> callback.error(new JavaScriptError(error)));
    }
}
