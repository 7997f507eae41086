package litechat.stores;

import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.persistence.KeyLockService;
import org.jspecify.annotations.Nullable;

/** Keys on their way to the database: where there is a lock, no new key is stored outside it. */
final class LockedKeys {
    private LockedKeys() {}

    /** A key as it is to be stored. @throws litechat.persistence.KeysLocked if there is a lock, and it is closed */
    static ApiKey protect(KeyLock lock, ApiKey key) {
        Attributes current = current(KeyLockService.read());
        return current == null || key.value() == null ? key : key.withSealed(lock.seal(current, key.value()));
    }

    /** The lock for new keys: the one of this browser, or else (in a copy of another's data) that of the keys that are there. */
    static @Nullable Attributes current(KeyLockService.State state) {
        Attributes lock = state.lock();
        for (ApiKey key : state.keys()) {
            Attributes sealed = key.sealed();
            if (lock == null && sealed != null) {
                lock = sealed.attributes("lock");
            }
        }
        return lock;
    }
}
