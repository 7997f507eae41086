package litechat.persistence.dexie;

import java.util.List;
import litechat.interop.Thenable;
import litechat.persistence.Pending;

/** Keys that Dexie has been asked for. */
record PendingKeys(Thenable keys) implements Pending<List<String>> {
    PendingKeys {
        // What fails may never be asked for again, because the transaction has ended; then it is no unhandled failure.
        keys.then(value -> {}, error -> {});
    }

    @Override
    public List<String> get() {
        return JsValue.texts(DexieQuery.wait(keys));
    }
}
