package litechat.events;

import litechat.domain.Secret;
import org.jspecify.annotations.Nullable;

/** Requests and events about the passphrase that keys are locked with. */
public final class KeyLockEvent {
    private KeyLockEvent() {}

    /** Whether keys can be used. */
    public enum State {
        /** There is no passphrase: keys are stored as they are. */
        NONE,
        CLOSED,
        OPEN
    }

    /** Asks how things stand. */
    public record LoadKeyLockRequest() implements Request {
        @Override
        public String name() {
            return "provider.load.key.lock.request";
        }
    }

    /** Asks for all keys to be locked with a passphrase from now on. */
    public record SetPassphraseRequest(Secret passphrase) implements Request {
        @Override
        public String name() {
            return "provider.set.passphrase.request";
        }
    }

    /** Asks for the keys to be used for a while. */
    public record UnlockKeysRequest(Secret passphrase) implements Request {
        @Override
        public String name() {
            return "provider.unlock.keys.request";
        }
    }

    /** Asks for the keys to be of no use until they are unlocked, in all tabs. */
    public record LockKeysRequest() implements Request {
        @Override
        public String name() {
            return "provider.lock.keys.request";
        }
    }

    /** Asks for another passphrase. */
    public record ChangePassphraseRequest(Secret old, Secret passphrase) implements Request {
        @Override
        public String name() {
            return "provider.change.passphrase.request";
        }
    }

    /** Asks for the keys to be stored as they are again. */
    public record RemovePassphraseRequest(Secret passphrase) implements Request {
        @Override
        public String name() {
            return "provider.remove.passphrase.request";
        }
    }

    /** Asks for locked keys to be deleted whose passphrase is forgotten. */
    public record ForgetLockedKeysRequest(boolean withOwn) implements Request {
        @Override
        public String name() {
            return "provider.forget.locked.keys.request";
        }
    }

    /**
     * How the keys are stored.
     *
     * @param locked how many are locked, but for those of another passphrase that can be used now
     * @param unlocked how many are stored as they are
     * @param foreign how many of the locked ones have another passphrase, and cannot be used now
     */
    public record KeyLockChanged(State state, int locked, int unlocked, int foreign) implements Event {
        @Override
        public String name() {
            return "provider.key.lock.changed";
        }
    }

    /** What was asked for with a passphrase was done, or (with a sentence) not. */
    public record PassphraseTaken(@Nullable String refusal) implements Event {
        @Override
        public String name() {
            return "provider.passphrase.taken";
        }
    }
}
