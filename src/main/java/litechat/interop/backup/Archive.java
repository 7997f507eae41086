package litechat.interop.backup;

import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** A ZIP that is written file by file. */
public abstract class Archive implements JSObject {
    @JSBody(
            imports = @JSBodyImport(alias = "archive", fromModule = "litechat-interop/archive"),
            script = "return archive.startArchive();")
    public static native Thenable start();

    public abstract void add(String path, String text, double epochMillis);

    /** Returns it as a Blob. */
    public abstract JSObject finish();
}
