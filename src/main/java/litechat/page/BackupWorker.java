package litechat.page;

import litechat.backup.BackupWork;
import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.domain.Attributes;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.backup.WorkerRun;
import litechat.persistence.dexie.JsValue;
import org.teavm.jso.JSObject;

/** Workers, one for each piece of work, started when it is asked for. */
public final class BackupWorker implements BackupWork {
    private final DatabaseConnection connection;

    public BackupWorker(DatabaseConnection connection) {
        this.connection = connection;
    }

    @Override
    public Running start(String operation, Attributes request, Progress progress) {
        Attributes message = request.with("operation", operation).with("identity", connection.identity());
        WorkerRun run =
                WorkerRun.start(JsValue.encodeObject(message), told -> progress.tell(JsValue.decodeObject(told)));
        return new Running() {
            @Override
            public Attributes result() {
                return awaited(run);
            }

            @Override
            public void cancel() {
                run.cancel();
            }
        };
    }

    private static Attributes awaited(WorkerRun run) {
        try {
            JSObject result = Promises.await(run.getResult());
            return result == null ? Attributes.NONE : JsValue.decodeObject(result);
        } catch (JavaScriptError e) {
            throw switch (e.name()) {
                case "WorkCancelled" -> new WorkCancelled();
                case "WorkFailed" -> new WorkFailed(String.valueOf(e.getMessage()));
                case "WorkerMissing" ->
                    new WorkFailed("The part of LiteChat that reads and writes backups could not be"
                            + " loaded. Check the connection, or reload the page. Nothing was changed.");
                case "WorkerDied" ->
                    new WorkFailed("The browser ended the work on the backup, probably for want of"
                            + " memory. What was not finished was undone. Close other tabs, then try again.");
                default -> e;
            };
        }
    }
}
