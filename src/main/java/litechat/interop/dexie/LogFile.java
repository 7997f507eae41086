package litechat.interop.dexie;

import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

/** The file into which Chromium writes what is new in any database of this address. */
public final class LogFile {
    private LogFile() {}

    /** Has it replaced by a new one; takes 5 MB of room, and gives it back. */
    public static void renew() {
        Promises.await(renewed());
    }

    @JSBody(
            imports = @JSBodyImport(alias = "log", fromModule = "litechat-interop/log-file"),
            script = "return log.renewLog();")
    private static native Thenable renewed();

    /** Deletes a row while the page goes away; nobody hears whether it worked. */
    @JSBody(
            params = {"dexie", "table", "key"},
            imports = @JSBodyImport(alias = "log", fromModule = "litechat-interop/log-file"),
            script = "log.deleteAtOnce(dexie, table, key);")
    public static native void deleteAtOnce(Dexie dexie, String table, String key);
}
