package litechat.page;

import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.Thenable;
import litechat.stores.BrowserStorage;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/** The browser's {@code StorageManager}. */
public final class NavigatorStorage implements BrowserStorage {
    @Override
    public double usedBytes() {
        return number(Promises.await(estimate()));
    }

    @Override
    public boolean isPersisted() {
        return JsValues.isTrue(Promises.await(persisted()));
    }

    @Override
    public boolean persist() {
        return JsValues.isTrue(Promises.await(askToPersist()));
    }

    @JSBody(script = "return navigator.storage.estimate().then(function(estimate) { return estimate.usage || 0; });")
    private static native Thenable estimate();

    @JSBody(script = "return navigator.storage.persisted();")
    private static native Thenable persisted();

    @JSBody(script = "return navigator.storage.persist();")
    private static native Thenable askToPersist();

    @JSBody(params = "value", script = "return value === null ? 0 : value;")
    private static native double number(@Nullable JSObject value);
}
