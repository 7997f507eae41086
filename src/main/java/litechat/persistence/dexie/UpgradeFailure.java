package litechat.persistence.dexie;

import litechat.persistence.PersistenceException;
import litechat.persistence.UpgradeFailed;
import org.jspecify.annotations.Nullable;

/** Remembers what an upgrade failed of, since Dexie reports only that opening failed. */
final class UpgradeFailure {
    private @Nullable Throwable cause;

    void set(Throwable failure) {
        cause = failure;
    }

    PersistenceException orElse(PersistenceException otherwise) {
        Throwable failure = cause;
        cause = null;
        return failure == null ? otherwise : new UpgradeFailed(failure);
    }
}
