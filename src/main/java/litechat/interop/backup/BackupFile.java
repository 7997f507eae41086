package litechat.interop.backup;

import litechat.interop.Thenable;
import litechat.interop.web.AbortController;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** How a worker writes a file. */
public final class BackupFile {
    private BackupFile() {}

    /** Receives how many bytes have been taken. */
    @JSFunctor
    public interface Bytes extends JSObject {
        void on(double bytes);
    }

    /** Writes Blobs as one file. */
    @JSBody(
            params = {"parts", "wanted", "onBytes", "controller"},
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/backup-file"),
            script = "return files.writeFile(parts, wanted, onBytes, controller.signal);")
    public static native Thenable write(JSObject parts, JSObject wanted, Bytes onBytes, AbortController controller);
}
