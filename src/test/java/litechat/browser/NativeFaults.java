package litechat.browser;

import litechat.interop.JsValues;
import litechat.persistence.faults.Faults;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Lets IndexedDB itself end the transaction of one write, as it does when there is no more room. */
final class NativeFaults implements Faults {
    private @Nullable JSObject spy;

    @Override
    public void failCallAfter(int others) {
        mend();
        spy = start(others);
    }

    @Override
    public boolean hasFailed() {
        return spy != null && JsValues.number(calls(spy)) > JsValues.number(others(spy));
    }

    @Override
    public void mend() {
        if (spy != null) {
            stop(spy);
            spy = null;
        }
    }

    @JSBody(
            params = "others",
            script = "var spy = {calls: 0, others: others, restore: []};"
                    + "var watch = function(prototype, methods, transactionOf) { methods.forEach(function(method) {"
                    + "var original = prototype[method];"
                    + "prototype[method] = function() {"
                    + "var request = original.apply(this, arguments);"
                    + "if (spy.calls++ === spy.others) { transactionOf(this).abort(); }"
                    + "return request; };"
                    + "spy.restore.push(function() { prototype[method] = original; }); }); };"
                    + "watch(IDBObjectStore.prototype, ['put', 'add', 'delete', 'clear'],"
                    + "function(store) { return store.transaction; });"
                    + "watch(IDBCursor.prototype, ['update', 'delete'], function(cursor) {"
                    + "return (cursor.source.objectStore || cursor.source).transaction; });"
                    + "return spy;")
    private static native JSObject start(int others);

    @JSBody(params = "spy", script = "spy.restore.forEach(function(restore) { restore(); });")
    private static native void stop(JSObject spy);

    @JSBody(params = "spy", script = "return spy.calls;")
    private static native JSObject calls(JSObject spy);

    @JSBody(params = "spy", script = "return spy.others;")
    private static native JSObject others(JSObject spy);
}
