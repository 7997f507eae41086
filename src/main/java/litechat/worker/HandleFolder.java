package litechat.worker;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.BackupFolder;
import litechat.backup.ReadBack;
import litechat.backup.WorkFailed;
import litechat.interop.JavaScriptError;
import litechat.interop.Promises;
import litechat.interop.backup.HandleFiles;
import litechat.interop.web.BrowserBytes;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A folder behind a handle. */
public final class HandleFolder implements BackupFolder {
    private final @Nullable JSObject handle;

    public HandleFolder(@Nullable Object handle) {
        this.handle = JsValue.encode(handle);
    }

    /** Begins to read what is behind the handle of a file. */
    public static ReadBack.Pieces open(Object file, boolean gzip) {
        HandleFiles.Reading reading =
                (HandleFiles.Reading) Promises.await(HandleFiles.readBack(JsValue.encode(file), gzip));
        return () -> {
            JSObject piece = reading == null ? null : Promises.await(reading.next());
            return piece == null ? new byte[0] : BrowserBytes.take((Int8Array) piece);
        };
    }

    @Override
    public Object create(String name) {
        try {
            Object file = JsValue.decode(Promises.await(HandleFiles.create(handle, name)));
            if (file != null) {
                return file;
            }
        } catch (JavaScriptError e) {
            throw FileErrors.ofWriting(e);
        }
        throw new WorkFailed("The folder did not take the file.");
    }

    @Override
    public List<String> names() {
        try {
            List<String> names = new ArrayList<>();
            if (JsValue.decode(Promises.await(HandleFiles.names(handle))) instanceof List<?> found) {
                for (Object name : found) {
                    names.add(String.valueOf(name));
                }
            }
            return names;
        } catch (JavaScriptError e) {
            throw FileErrors.ofWriting(e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Promises.await(HandleFiles.remove(handle, name));
        } catch (JavaScriptError e) {
            if (!e.name().equals("NotFoundError")) {
                throw FileErrors.ofWriting(e);
            }
        }
    }
}
