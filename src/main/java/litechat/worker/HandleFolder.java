package litechat.worker;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.BackupFolder;
import litechat.backup.FolderBackups;
import litechat.backup.ReadBack;
import litechat.backup.WorkFailed;
import litechat.domain.Timestamp;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.backup.HandleFiles;
import litechat.interop.web.BrowserBytes;
import litechat.interop.web.Locks;
import litechat.persistence.dexie.JsValue;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A folder behind a handle. */
public final class HandleFolder implements BackupFolder {
    private static final String LOCK = "litechat.backup-folder";

    private final @Nullable JSObject handle;
    private final Locks.Held lock;

    private HandleFolder(@Nullable Object handle, Locks.Held lock) {
        this.handle = JsValue.encode(handle);
        this.lock = lock;
    }

    /** Waits until no other tab writes to a folder. */
    public static BackupFolder locked(@Nullable Object handle) {
        return new HandleFolder(handle, Locks.take(LOCK));
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
    public @Nullable Ending endingOf(String name) {
        try {
            JSObject ending = Promises.await(HandleFiles.ending(handle, name, FolderBackups.END.length()));
            return ending == null
                    ? null
                    : new Ending(
                            String.valueOf(JsValues.text(ending, "text")),
                            new Timestamp(Math.floor(JsValues.number(JsValues.get(ending, "written")))));
        } catch (JavaScriptError e) {
            if (e.name().equals("NotAllowedError")) {
                throw FileErrors.ofWriting(e);
            }
            return null; // one that cannot be read counts for none
        }
    }

    @Override
    public void close() {
        lock.release();
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
