package litechat.stores;

import litechat.domain.Attributes;
import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/** Encrypts keys under a passphrase, and gives them back while their lock is open; a lock is a plain value that may be stored. */
public interface KeyLock {
    /** Whether keys under the lock of this id can be used now. */
    boolean isOpen(String lockId);

    /** Gives a sealed key back. @throws litechat.persistence.KeysLocked if its lock is closed, or does not fit it */
    Secret reveal(Attributes sealed);

    /** Makes a lock, which is open for so many minutes after its last use. */
    Attributes create(Secret passphrase, int minutes);

    /** Opens a lock. @return whether it is the passphrase */
    boolean open(Attributes lock, Secret passphrase, int minutes);

    /** The same lock under another passphrase, or null if the old one is wrong. */
    @Nullable
    Attributes change(Attributes lock, Secret old, Secret passphrase);

    /** A key as it is stored; the lock has to be open. @throws litechat.persistence.KeysLocked if it is not */
    Attributes seal(Attributes lock, Secret value);

    /** Closes all locks. */
    void close();
}
