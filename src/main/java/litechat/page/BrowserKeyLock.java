package litechat.page;

import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Secret;
import litechat.interop.JavaScriptError;
import litechat.interop.JsValues;
import litechat.interop.Promises;
import litechat.interop.keys.Keys;
import litechat.persistence.KeysLocked;
import litechat.persistence.dexie.JsValue;
import litechat.stores.KeyLock;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;

/** Encrypts with the browser's own cryptography; the keys of open locks are one for all modules of the page. */
public final class BrowserKeyLock implements KeyLock {
    @Override
    public boolean isOpen(String lockId) {
        return Keys.isOpen(lockId);
    }

    @Override
    public Secret reveal(Attributes sealed) {
        try {
            JSObject text = Promises.await(keys().reveal(JsValue.encodeObject(sealed)));
            return new Secret(String.valueOf(JsValues.text(text)));
        } catch (JavaScriptError e) {
            throw new KeysLocked(); // what the browser says may hold anything
        }
    }

    @Override
    public Attributes create(Secret passphrase, int minutes) {
        return decoded(Promises.await(keys().createLock(passphrase.reveal(), minutes)));
    }

    @Override
    public boolean open(Attributes lock, Secret passphrase, int minutes) {
        return JsValues.isTrue(
                Promises.await(keys().openLock(JsValue.encodeObject(lock), passphrase.reveal(), minutes)));
    }

    @Override
    public @Nullable Attributes change(Attributes lock, Secret old, Secret passphrase) {
        JSObject changed =
                Promises.await(keys().rewrapLock(JsValue.encodeObject(lock), old.reveal(), passphrase.reveal()));
        return changed == null ? null : JsValue.decodeObject(changed);
    }

    @Override
    public Attributes seal(Attributes lock, Secret value) {
        try {
            return decoded(Promises.await(keys().seal(JsValue.encodeObject(lock), value.reveal())));
        } catch (JavaScriptError e) {
            throw new KeysLocked();
        }
    }

    @Override
    public void close() {
        keys().closeLocks();
    }

    private static Attributes decoded(@Nullable JSObject value) {
        return JsValue.decodeObject(Objects.requireNonNull(value));
    }

    private static Keys keys() {
        return (Keys) Objects.requireNonNull(Promises.await(Keys.load()));
    }
}
