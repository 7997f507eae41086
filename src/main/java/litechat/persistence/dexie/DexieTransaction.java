package litechat.persistence.dexie;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.ForeignWait;
import litechat.interop.GreenThreads;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.dexie.Dexie;
import litechat.interop.dexie.Transaction;
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
    private static final List<DexieTransaction<?>> RUNNING = new ArrayList<>();

    private final litechat.persistence.Transaction.Body<R> body;
    private @Nullable DexieTransaction<?> around;
    private @Nullable Transaction transaction;
    private @Nullable Outcome<R> outcome;
    private @Nullable Throwable failure;
    private @Nullable Throwable innerFailure;

    DexieTransaction(litechat.persistence.Transaction.Body<R> body) {
        this.body = body;
    }

    private record Outcome<R>(R result) {}

    R run(Dexie dexie, String mode, JSObject tables) {
        around = running(Transaction.current());
        RUNNING.add(this);
        try {
            settled(dexie, mode, tables, started -> {
                transaction = started;
                return Dexie.promise(this::startBody);
            });
        } catch (JavaScriptError e) {
            throw reason(e);
        } finally {
            RUNNING.remove(this);
        }
        Outcome<R> finished = outcome;
        if (finished == null) {
            throw new IllegalStateException("The transaction ended before its body did");
        }
        return finished.result();
    }

    /** Whether the body came to its end; if not, then nothing of it was kept. */
    boolean isBodyDone() {
        return outcome != null;
    }

    private void startBody(Dexie.Settle resolve, Dexie.Settle reject) {
        GreenThreads.startNow(() -> {
            try {
                outcome = new Outcome<>(body.run());
                if (transaction != null) {
                    transaction.noteOwnChanges();
                }
                resolve.call(JsValues.object());
            } catch (Throwable e) { // whatever it is, it must undo the transaction and reach the caller
                failure = e;
                for (DexieTransaction<?> outer = around; outer != null; outer = outer.around) {
                    outer.innerFailure = e;
                }
                reject.call(DexieErrors.rejection(e));
            }
        });
    }

    /** Why it failed: Dexie knows only that it is over if the body caught what ended it. */
    private RuntimeException reason(JavaScriptError error) {
        if (failure == null && transaction != null && transaction.wasRefused()) {
            return new ForeignWait();
        }
        Throwable thrown = failure == null ? innerFailure : failure;
        if (thrown instanceof Error severe) {
            throw severe;
        }
        if (thrown instanceof JavaScriptError untranslated) {
            return DexieErrors.translate(untranslated);
        }
        return thrown instanceof RuntimeException exception ? exception : DexieErrors.translate(error);
    }

    private static @Nullable DexieTransaction<?> running(@Nullable Transaction current) {
        for (DexieTransaction<?> each : RUNNING) {
            if (current != null && each.transaction == current) {
                return each;
            }
        }
        return null;
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
