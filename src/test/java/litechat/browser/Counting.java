package litechat.browser;

import java.util.List;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.persistence.LiteChatDatabase;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;

/**
 * What this page does if it is one of several tabs that count in one database at the same time: each reads a number and
 * writes the next, in a transaction of its own, as often as the address says.
 */
final class Counting {
    private static final String TOTAL = "total";

    private Counting() {}

    /** How often to count, or 0 if this is not such a tab. */
    @JSBody(
            script = "var wanted = new URLSearchParams(location.hash.slice(1)).get('count');"
                    + "return wanted === null ? 0 : Number(wanted);")
    static native int wanted();

    /** Counts once the test says so. @return what went wrong, or null */
    static @Nullable String run() {
        LiteChatDatabase database = DexieSubject.at("counting").database();
        database.open();
        markReady();
        Promises.await(started());
        String own = "tab" + tab();
        try {
            for (int i = 0; i < wanted(); i++) {
                database.write(List.of(database.appState()), () -> {
                    add(database, TOTAL);
                    add(database, own);
                });
            }
            return null;
        } catch (RuntimeException e) {
            return e.toString();
        } finally {
            database.close();
        }
    }

    private static void add(LiteChatDatabase database, String key) {
        AppState stored = database.appState().get(key);
        double before = stored != null && stored.value() instanceof Double number ? number : 0;
        database.appState().put(new AppState(key, before + 1, Attributes.NONE));
    }

    @JSBody(script = "return new URLSearchParams(location.hash.slice(1)).get('tab');")
    private static native String tab();

    @JSBody(script = "document.body.dataset.ready = '';")
    private static native void markReady();

    @JSBody(
            script =
                    "return new Promise(function(resolve) { addEventListener('start', function() { resolve(true); }); });")
    private static native Thenable started();
}
