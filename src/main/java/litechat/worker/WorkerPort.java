package litechat.worker;

import litechat.backup.Operation;
import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.backup.reading.ImportException;
import litechat.domain.Attributes;
import litechat.interop.GreenThreads;
import litechat.interop.JsValues;
import litechat.interop.backup.WorkerScope;
import litechat.persistence.PersistenceException;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/**
 * Takes the page's request, has it done, and answers.
 *
 * <p>The page says {@code {operation, …}} once, and {@code {cancel: true}} to give it up. The worker answers {@code
 * {progress: {…}}}, and at the end one of {@code {result: {…}}}, {@code {failed: sentence}} and {@code {cancelled: true}}.
 */
public final class WorkerPort {
    private final WorkerDatabase connection;
    private final Operations operations;
    private @Nullable Operation running;

    public WorkerPort(WorkerDatabase connection, Operations operations) {
        this.connection = connection;
        this.operations = operations;
    }

    /** Makes an operation by its name. */
    @FunctionalInterface
    public interface Operations {
        /** The operation, or null if none is called so. */
        @Nullable
        Operation named(String name);
    }

    /** Listens to the page from now on. */
    public void open() {
        WorkerScope.listen(message -> {
            Attributes request = JsValue.decodeObject(message);
            if (request.isTrue("cancel")) {
                cancel();
            } else {
                GreenThreads.start(() -> run(request));
            }
        });
        WorkerScope.tellAlive();
    }

    private void cancel() {
        Operation operation = running;
        if (operation != null) {
            operation.cancel();
        }
    }

    private void run(Attributes request) {
        try {
            post("result", JsValue.encodeObject(resultOf(request)));
        } catch (WorkCancelled e) {
            post("cancelled", JsValues.of(true));
        } catch (WorkFailed e) {
            fail(e.sentence());
        } catch (PersistenceException e) {
            fail(e.sentence());
        } catch (ImportException e) {
            fail(e.sentence());
        } catch (Throwable e) { // whatever it is, the page waits for an answer
            WorkerScope.log(String.valueOf(e.getMessage()));
            fail("Something went wrong in this page: " + e.getMessage());
        }
    }

    private Attributes resultOf(Attributes request) {
        Operation operation = operations.named(String.valueOf(request.text("operation")));
        if (operation == null) {
            throw new IllegalArgumentException("The worker does not know this operation");
        }
        running = operation;
        connection.open(request.text("identity"));
        return operation.run(request, progress -> post("progress", JsValue.encodeObject(progress)));
    }

    private static void fail(String sentence) {
        post("failed", JsValues.of(sentence));
    }

    private static void post(String kind, JSObject value) {
        JSObject message = JsValues.object();
        JsValues.set(message, kind, value);
        WorkerScope.post(message);
    }
}
