package litechat.browser;

import java.util.ArrayList;
import java.util.List;
import litechat.interop.JsValues;
import litechat.persistence.Transaction;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** Sees which indexes IndexedDB itself is asked to read by, whatever layers lie above it. */
final class IndexSpy {
    private IndexSpy() {}

    /** The indexes that work reads by, sorted, each as its table's name and its own; {@code :id} is the primary key. */
    static List<String> during(Transaction.Work work) {
        JSObject spy = start();
        try {
            work.run();
        } finally {
            stop(spy);
        }
        String seen = String.valueOf(JsValues.text(seen(spy)));
        return seen.isEmpty() ? List.of() : new ArrayList<>(List.of(seen.split(", ")));
    }

    @JSBody(
            script = "var spy = {seen: new Set(), restore: []};"
                    + "var watch = function(prototype, nameOf) {"
                    + "['get', 'getKey', 'getAll', 'getAllKeys', 'getAllRecords', 'openCursor', 'openKeyCursor', 'count']"
                    + ".forEach(function(method) {"
                    + "var original = prototype[method]; if (!original) return;"
                    + "prototype[method] = function() {"
                    + "spy.seen.add(nameOf(this)); return original.apply(this, arguments); };"
                    + "spy.restore.push(function() { prototype[method] = original; }); }); };"
                    + "watch(IDBIndex.prototype, function(index) { return index.objectStore.name + ' ' + index.name; });"
                    + "watch(IDBObjectStore.prototype, function(store) { return store.name + ' :id'; });"
                    + "return spy;")
    private static native JSObject start();

    @JSBody(params = "spy", script = "spy.restore.forEach(function(restore) { restore(); });")
    private static native void stop(JSObject spy);

    @JSBody(params = "spy", script = "return Array.from(spy.seen).sort().join(', ');")
    private static native JSObject seen(JSObject spy);
}
