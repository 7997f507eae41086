package litechat.persistence;

import litechat.domain.ApiKey;

/** Keys are locked that would be needed. */
public final class KeysLocked extends PersistenceException {
    public KeysLocked() {
        super(ApiKey.LOCKED, null);
    }
}
