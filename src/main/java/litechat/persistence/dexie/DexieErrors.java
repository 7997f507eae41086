package litechat.persistence.dexie;

import litechat.interop.JavaScriptError;
import litechat.persistence.DatabaseBlocked;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.DatabaseGone;
import litechat.persistence.DatabaseTooNew;
import litechat.persistence.DatabaseUnavailable;
import litechat.persistence.NotStorable;
import litechat.persistence.PersistenceException;
import litechat.persistence.QuotaExceeded;
import litechat.persistence.UniqueConflict;
import litechat.persistence.UpgradeFailed;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The one place that tells the failures of IndexedDB and Dexie apart. */
final class DexieErrors {
    /** What WebKit says when its database process has gone; it fires no event of it. */
    private static final String SERVER_LOST = "Connection to Indexed Database server lost";

    private DexieErrors() {}

    /** The failure in this program's terms; the reason is often only in an inner error, as with a full disk. */
    static PersistenceException translate(JavaScriptError error) {
        if (error.find("QuotaExceededError") != null) {
            return new QuotaExceeded(error);
        }
        if (error.find("ConstraintError") != null) {
            return new UniqueConflict("", "", "", error);
        }
        if (error.find("DataCloneError", "DataError", "RangeError") != null) { // a range: nested too deeply
            return new NotStorable(error);
        }
        if (error.find("VersionError") != null) {
            return new DatabaseTooNew(error);
        }
        if (error.find("UpgradeError") != null) {
            return new UpgradeFailed(error);
        }
        if (error.find("NoSuchDatabaseError") != null) {
            return new DatabaseGone(error);
        }
        if (error.find("BlockedError") != null) {
            return new DatabaseBlocked(error);
        }
        if (error.find("MissingAPIError", "OpenFailedError", "SecurityError") != null) {
            return new DatabaseUnavailable(error);
        }
        if (error.find("PrematureCommitError", "TransactionInactiveError") != null) {
            return new PersistenceException(
                    "The database ended this too early; part of it may have been saved. Reload the page to see what is.",
                    error);
        }
        boolean isLost = String.valueOf(error.getMessage()).contains(SERVER_LOST);
        if (isLost || error.find("DatabaseClosedError", "InvalidStateError", "AbortError") != null) {
            return new DatabaseClosed(error);
        }
        return new PersistenceException(sentence(String.valueOf(error.getMessage())), error);
    }

    /** The first line of the reason: in the next Dexie repeats the error behind it. */
    private static String sentence(String message) {
        int end = message.indexOf('\n');
        String reason = end < 0 ? message : message.substring(0, end);
        return "The database refused: " + reason + (reason.endsWith(".") ? "" : ".") + " Nothing was changed.";
    }

    /** What a promise is rejected with, so that Dexie undoes the transaction around it. */
    static JSObject rejection(Throwable thrown) {
        JavaScriptError error = JavaScriptError.from(thrown);
        JSObject known = error == null ? null : error.error();
        return known == null ? newError(thrown.getMessage()) : known;
    }

    @JSBody(params = "message", script = "return new Error(message);")
    private static native JSObject newError(@Nullable String message);
}
