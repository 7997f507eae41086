package litechat.persistence.dexie;

import litechat.interop.GreenThreads;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.dexie.Dexie;
import litechat.persistence.Transaction;
import org.jspecify.annotations.Nullable;
import org.teavm.interop.Async;
import org.teavm.interop.AsyncCallback;
import org.teavm.jso.JSObject;

/**
 * Runs a blocking body inside a Dexie transaction.
 *
 * <p>Dexie keeps the current transaction in a zone that promise callbacks carry on. So the body's green thread has to
 * start within the scope function itself, not through a timer, and it may wait for Dexie's promises only: each wait
 * then resumes in the zone it was made in.
 */
final class DexieTransaction<R> {
    private final Transaction.Body<R> body;
    private @Nullable Outcome<R> outcome;
    private @Nullable Throwable failure;

    DexieTransaction(Transaction.Body<R> body) {
        this.body = body;
    }

    private record Outcome<R>(R result) {}

    R run(Dexie dexie, String mode, JSObject tables) {
        try {
            settled(dexie, mode, tables, transaction -> Dexie.promise(this::startBody));
        } catch (JavaScriptError e) {
            if (failure instanceof RuntimeException thrown && !(thrown instanceof JavaScriptError)) {
                throw thrown;
            }
            if (failure instanceof Error thrown) {
                throw thrown;
            }
            throw DexieErrors.translate(e);
        }
        Outcome<R> finished = outcome;
        if (finished == null) {
            throw new IllegalStateException("The transaction ended before its body did");
        }
        return finished.result();
    }

    private void startBody(Dexie.Settle resolve, Dexie.Settle reject) {
        GreenThreads.startNow(() -> {
            try {
                outcome = new Outcome<>(body.run());
                resolve.call(JsValues.object());
            } catch (Throwable e) { // whatever it is, it must undo the transaction and reach the caller
                failure = e;
                reject.call(DexieErrors.rejection(e));
            }
        });
    }

    // The caller's thread is suspended by the time Dexie is called, so that its scope function can start another one.
    @Async
    private static native JSObject settled(Dexie dexie, String mode, JSObject tables, Dexie.Scope scope);

    @SuppressWarnings("unused") // the other half of the method above
    private static void settled(
            Dexie dexie, String mode, JSObject tables, Dexie.Scope scope, AsyncCallback<JSObject> callback) {
        dexie.transaction(mode, tables, scope)
                .then(value -> callback.complete(value), error -> callback.error(new JavaScriptError(error)));
    }
}
