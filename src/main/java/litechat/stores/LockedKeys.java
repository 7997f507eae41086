package litechat.stores;

import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.persistence.KeyLockService;

/** Keys on their way to the database: where this browser has a lock, no new key is stored outside it. */
final class LockedKeys {
    private LockedKeys() {}

    /** A key as it is to be stored. @throws litechat.persistence.KeysLocked if there is a lock, and it is closed */
    static ApiKey protect(KeyLock lock, ApiKey key) {
        Attributes own = KeyLockService.read().lock();
        return own == null || key.value() == null ? key : key.withSealed(lock.seal(own, key.value()));
    }
}
