package litechat.persistence.dexie;

import java.util.List;
import litechat.interop.dexie.KeysRequest;
import litechat.persistence.Pending;
import org.teavm.jso.JSObject;

/** Keys that the database has been asked for. */
record PendingKeys(KeysRequest request) implements Pending<List<String>> {
    @Override
    public List<String> get() {
        JSObject keys = request.found();
        return JsValue.texts(keys == null ? DexieQuery.wait(request.answer()) : keys);
    }
}
