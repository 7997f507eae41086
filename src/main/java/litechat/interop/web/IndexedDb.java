package litechat.interop.web;

import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

/** The browser's own databases. */
public final class IndexedDb {
    private IndexedDb() {}

    /** The version of a database without opening it; 0 if there is none or the browser does not say. */
    public static double versionOf(String name) {
        return JsValues.number(Promises.await(installedVersion(name)));
    }

    /** Has Chromium replace the file into which it writes what is new; takes 5 MB of room, and gives it back. */
    public static void renewLog() {
        Promises.await(renewedLog());
    }

    @JSBody(
            imports = @JSBodyImport(alias = "log", fromModule = "litechat-interop/log-file"),
            script = "return log.renewLog();")
    private static native Thenable renewedLog();

    @JSBody(
            params = "name",
            script = "if (typeof indexedDB === 'undefined' || !indexedDB.databases) return Promise.resolve(0);"
                    + "return indexedDB.databases().then(function(databases) {"
                    + "var found = databases.find(function(database) { return database.name === name; });"
                    + "return found ? found.version : 0; }, function() { return 0; });")
    private static native Thenable installedVersion(String name);
}
