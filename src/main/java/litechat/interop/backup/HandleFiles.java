package litechat.interop.backup;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** Files and folders behind the handles of the File System API. */
public final class HandleFiles {
    private HandleFiles() {}

    /** Reads a file piece by piece. */
    public abstract static class Reading implements JSObject {
        /** The next piece, or null at the end. */
        public abstract Thenable next();
    }

    @JSBody(
            params = {"handle", "gzip"},
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/backup-file"),
            script = "return files.readBack(handle, gzip);")
    public static native Thenable readBack(@Nullable JSObject handle, boolean gzip);

    @JSBody(
            params = "folder",
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/backup-file"),
            script = "return files.fileNames(folder);")
    public static native Thenable names(@Nullable JSObject folder);

    @JSBody(
            params = {"folder", "name", "length"},
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/backup-file"),
            script = "return files.fileEnding(folder, name, length);")
    public static native Thenable ending(@Nullable JSObject folder, String name, int length);

    @JSBody(
            params = {"folder", "name"},
            script = "return folder.getFileHandle(name, {create: true});")
    public static native Thenable create(@Nullable JSObject folder, String name);

    @JSBody(
            params = {"folder", "name"},
            script = "return folder.removeEntry(name);")
    public static native Thenable remove(@Nullable JSObject folder, String name);
}
