package litechat.interop.backup;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/** A worker that does one piece of work. */
public abstract class WorkerRun implements JSObject {
    /** Starts a worker with a request. */
    @JSBody(
            params = {"request", "onProgress"},
            imports = @JSBodyImport(alias = "backups", fromModule = "litechat-interop/backup-worker"),
            script = "return backups.startBackupWork(request, onProgress);")
    public static native WorkerRun start(JSObject request, Listener onProgress);

    @JSProperty
    public abstract Thenable getResult();

    public abstract void cancel();

    /** Receives what the worker says meanwhile. */
    @JSFunctor
    public interface Listener extends JSObject {
        void on(JSObject message);
    }
}
