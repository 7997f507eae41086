package litechat.page;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.JavaScriptError;
import litechat.interop.web.IndexedDb;
import litechat.interop.web.Locks;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.OpenMarks;
import litechat.persistence.PersistenceException;
import litechat.persistence.dexie.DexieEngine;
import org.teavm.jso.JSBody;

/**
 * Keeps Chromium from deleting the database two starts after the browser has died: the log that was half written then is
 * replaced by the first of them.
 *
 * <p>Each tab holds a lock, and leaves a mark in the database that it takes away when it closes. A mark whose lock nobody
 * holds is one of a tab that died.
 */
public final class DeathWatch {
    private DeathWatch() {}

    /** Begins for a tab, and makes up for those that died. Where that fails, the next start tries it again. */
    public static void start(LiteChatDatabase database, DexieEngine engine, String tab) {
        if (!isChromium()) {
            return;
        }
        try {
            Locks.take(lock(OpenMarks.key(tab)));
            List<String> others = OpenMarks.put(database, tab);
            PageLifecycle.onLeaving(() -> engine.deleteAtOnce(OpenMarks.TABLE, OpenMarks.key(tab)));
            List<String> dead = dead(database, others);
            if (!dead.isEmpty()) {
                IndexedDb.renewLog();
                OpenMarks.remove(database, dead);
            }
        } catch (PersistenceException | JavaScriptError e) {
            // Nothing is lost by it; what the reader saves tells what is wrong.
        }
    }

    /** A tab that closes takes its mark away before it lets its lock go. */
    private static List<String> dead(LiteChatDatabase database, List<String> marks) {
        List<String> dead = new ArrayList<>();
        for (String mark : marks) {
            if (Locks.isFree(lock(mark)) && OpenMarks.isThere(database, mark)) {
                dead.add(mark);
            }
        }
        return dead;
    }

    private static String lock(String mark) {
        return "litechat." + mark;
    }

    /** Other browsers keep IndexedDB in SQLite. */
    @JSBody(script = "return !!navigator.userAgentData;")
    private static native boolean isChromium();
}
