package litechat.interop.backup;

import litechat.interop.Thenable;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** A file that is read piece by piece, decrypted and unpacked. */
public abstract class BackupInput implements JSObject {
    @JSBody(
            params = {"file", "passphrase"},
            imports = @JSBodyImport(alias = "files", fromModule = "litechat-interop/backup-read"),
            script = "return files.openFile(file, passphrase);")
    public static native Thenable open(JSObject file, @Nullable String passphrase);

    public abstract Thenable next();

    public abstract double taken();

    public abstract void close();
}
