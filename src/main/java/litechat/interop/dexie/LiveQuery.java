package litechat.interop.dexie;

import litechat.interop.GreenThreads;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** A query that is asked again whenever a tab commits a change to what it read. */
public final class LiveQuery {
    private LiveQuery() {}

    /** Asks in the blocking style and hands the answer on itself. */
    public interface Querier {
        void query();
    }

    /** Ends a live query. */
    public interface Subscription extends JSObject {
        void unsubscribe();
    }

    /** Runs the querier now and after every change to what it read. */
    public static Subscription subscribe(Querier querier, ErrorListener failed) {
        return subscribeJs(
                () -> Dexie.promise((resolve, reject) -> GreenThreads.startNow(() -> {
                    try {
                        querier.query();
                        resolve.call(JsValues.object());
                    } catch (Throwable e) { // whatever it is, the promise has to be settled
                        JavaScriptError error = JavaScriptError.from(e);
                        JSObject cause = error == null ? null : error.error();
                        reject.call(cause == null ? JsValues.of(String.valueOf(e.getMessage())) : cause);
                    }
                })),
                failed);
    }

    @JSBody(
            params = {"querier", "failed"},
            imports = @JSBodyImport(alias = "dexie", fromModule = "litechat-interop/dexie"),
            script = "return dexie.liveQuery(querier).subscribe({next: function() {}, error: failed});")
    private static native Subscription subscribeJs(QuerierFunction querier, ErrorListener failed);

    @JSFunctor
    private interface QuerierFunction extends JSObject {
        JSObject query();
    }

    /** Receives the error that ended a live query. */
    @JSFunctor
    public interface ErrorListener extends JSObject {
        void on(@Nullable JSObject error);
    }
}
