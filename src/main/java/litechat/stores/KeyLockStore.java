package litechat.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Secret;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.KeyLockEvent.ChangePassphraseRequest;
import litechat.events.KeyLockEvent.ForgetLockedKeysRequest;
import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.LoadKeyLockRequest;
import litechat.events.KeyLockEvent.LockKeysRequest;
import litechat.events.KeyLockEvent.PassphraseTaken;
import litechat.events.KeyLockEvent.RemovePassphraseRequest;
import litechat.events.KeyLockEvent.SetPassphraseRequest;
import litechat.events.KeyLockEvent.State;
import litechat.events.KeyLockEvent.UnlockKeysRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.persistence.KeyLockService;
import litechat.persistence.KeysLocked;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/**
 * Locks the keys with a passphrase, and unlocks them.
 *
 * <p>All that takes long is computed before the one transaction that changes all keys at once; if a key was changed meanwhile,
 * it is computed anew.
 */
public final class KeyLockStore implements ActionStore {
    /** The name of the setting with the minutes after which keys that are not used are locked again. */
    public static final String MINUTES = "keyLockMinutes";

    static final String WRONG = "This is not the passphrase.";
    static final String CHANGED =
            "The keys were changed in another tab meanwhile. Nothing was changed here; try again.";

    private static final String ID = "keyLockStore";
    private static final int USUAL_MINUTES = 60;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_LOCKS = 10;
    private static final int ATTEMPTS = 3;

    private final EventBus bus;
    private final KeyLock lock;

    public KeyLockStore(EventBus bus, KeyLock lock) {
        this.bus = bus;
        this.lock = lock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(LoadKeyLockRequest.class, ID, request -> tell()),
                new ActionHandler<>(SetPassphraseRequest.class, ID, request -> take(() -> set(request.passphrase()))),
                new ActionHandler<>(UnlockKeysRequest.class, ID, request -> take(() -> unlock(request.passphrase()))),
                new ActionHandler<>(LockKeysRequest.class, ID, request -> {
                    lock.close();
                    tell();
                }),
                new ActionHandler<>(
                        ChangePassphraseRequest.class,
                        ID,
                        request -> take(() -> change(request.old(), request.passphrase()))),
                new ActionHandler<>(
                        RemovePassphraseRequest.class, ID, request -> take(() -> remove(request.passphrase()))),
                new ActionHandler<>(ForgetLockedKeysRequest.class, ID, request -> forget(request.withOwn())));
    }

    private interface Work {
        /** @return why it was not done, or null */
        @Nullable
        String run();
    }

    /** Tells what came of something where its passphrase was typed. */
    private void take(Work work) {
        String refusal;
        try {
            refusal = work.run();
        } catch (PersistenceException e) {
            refusal = e.sentence();
        }
        tell();
        bus.emit(new PassphraseTaken(refusal));
        bus.request(new LoadInitialDataRequest());
    }

    private void tell() {
        KeyLockService.State state = KeyLockService.read();
        Attributes own = state.lock();
        String ownId = own == null ? "" : own.key("id");
        int locked = 0;
        int unlocked = 0;
        int foreign = 0;
        for (ApiKey key : state.keys()) {
            String id = key.lockId();
            boolean isForeign = id != null && (own == null || !id.equals(ownId)) && !lock.isOpen(id);
            locked += isForeign || (own != null && ownId.equals(id)) ? 1 : 0;
            unlocked += id == null && key.value() != null ? 1 : 0;
            foreign += isForeign ? 1 : 0;
        }
        State now = own == null ? State.NONE : lock.isOpen(ownId) ? State.OPEN : State.CLOSED;
        bus.emit(new KeyLockChanged(now, locked, unlocked, foreign));
    }

    private static int minutes() {
        Object set = PersistenceService.loadSetting(MINUTES, null);
        return set instanceof Double number && number >= 1
                ? (int) Math.min(MOST_MINUTES, Math.floor(number))
                : USUAL_MINUTES;
    }

    private @Nullable String set(Secret passphrase) {
        if (KeyLockService.read().lock() != null) {
            return "There is a passphrase already, perhaps since a moment ago in another tab.";
        }
        Attributes made = lock.create(passphrase, minutes());
        return settle(made) ? null : CHANGED;
    }

    private @Nullable String unlock(Secret passphrase) {
        KeyLockService.State state = KeyLockService.read();
        Attributes opened = null;
        for (Attributes each : locks(state)) {
            if (lock.open(each, passphrase, minutes()) && opened == null) {
                opened = each;
            }
        }
        if (opened == null) {
            return WRONG;
        }
        // In a copy of another browser's data, the lock of its keys becomes that of this one.
        Attributes own = state.lock() == null ? opened : state.lock();
        return !lock.isOpen(own.key("id")) || settle(own) ? null : CHANGED;
    }

    /** Each lock once, that of this browser first; those that are open are closed to nobody. */
    private List<Attributes> locks(KeyLockService.State state) {
        Map<String, Attributes> locks = new LinkedHashMap<>();
        Attributes own = state.lock();
        if (own != null) {
            locks.put(own.key("id"), own);
        }
        for (ApiKey key : state.keys()) {
            Attributes sealed = key.sealed();
            if (sealed != null && locks.size() < MOST_LOCKS) {
                locks.putIfAbsent(sealed.attributes("lock").key("id"), sealed.attributes("lock"));
            }
        }
        List<Attributes> closed = new ArrayList<>();
        for (Attributes each : locks.values()) {
            if (!lock.isOpen(each.key("id"))) {
                closed.add(each);
            }
        }
        return closed;
    }

    /** Brings all keys that can be read under one lock, which is open. @return false if keys were changed again and again */
    private boolean settle(Attributes current) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            KeyLockService.State state = KeyLockService.read();
            if (state.lock() != null && !state.lock().key("id").equals(current.key("id"))) {
                return false;
            }
            List<ApiKey> changed = new ArrayList<>();
            for (ApiKey key : state.keys()) {
                ApiKey settled = settled(key, current);
                if (!settled.equals(key)) {
                    changed.add(settled);
                }
            }
            if (KeyLockService.replace(state, changed, current)) {
                return true;
            }
        }
        return false;
    }

    private ApiKey settled(ApiKey key, Attributes current) {
        Attributes sealed = key.sealed();
        String id = key.lockId();
        if (sealed == null || id == null) {
            return key.value() == null ? key : key.withSealed(lock.seal(current, key.value()));
        }
        if (id.equals(current.key("id"))) {
            return key.withSealed(sealed.with("lock", current)); // it may have come with an older passphrase
        }
        try {
            return lock.isOpen(id) ? key.withSealed(lock.seal(current, lock.reveal(sealed))) : key;
        } catch (KeysLocked e) {
            return key; // what is in it does not fit its lock; whoever uses it is told
        }
    }

    private @Nullable String change(Secret old, Secret passphrase) {
        Attributes before = KeyLockService.read().lock();
        Attributes after = before == null ? null : lock.change(before, old, passphrase);
        if (before == null || after == null) {
            return WRONG;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            KeyLockService.State state = KeyLockService.read();
            if (!before.equals(state.lock())) {
                return CHANGED;
            }
            List<ApiKey> changed = new ArrayList<>();
            for (ApiKey key : state.keys()) {
                Attributes sealed = key.sealed();
                if (sealed != null && before.key("id").equals(key.lockId())) {
                    changed.add(key.withSealed(sealed.with("lock", after)));
                }
            }
            if (KeyLockService.replace(state, changed, after)) {
                return null;
            }
        }
        return CHANGED;
    }

    private @Nullable String remove(Secret passphrase) {
        Attributes current = KeyLockService.read().lock();
        if (current == null || !lock.open(current, passphrase, minutes())) {
            return WRONG;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            KeyLockService.State state = KeyLockService.read();
            if (!current.equals(state.lock())) {
                return CHANGED;
            }
            List<ApiKey> changed = new ArrayList<>();
            for (ApiKey key : state.keys()) {
                Attributes sealed = key.sealed();
                if (sealed != null && Objects.equals(key.lockId(), current.key("id"))) {
                    changed.add(key.withValue(lock.reveal(sealed)));
                }
            }
            if (KeyLockService.replace(state, changed, null)) {
                return null;
            }
        }
        return CHANGED;
    }

    /** @param withOwn whether those under this browser's lock are meant too: it may have closed since that was asked */
    private void forget(boolean withOwn) {
        KeyLockService.State state = KeyLockService.read();
        Attributes own = state.lock();
        List<String> ids = new ArrayList<>();
        for (ApiKey key : state.keys()) {
            String id = key.lockId();
            boolean isOwn = own != null && own.key("id").equals(id);
            if (id != null && !lock.isOpen(id) && (withOwn || !isOwn)) {
                ids.add(key.id());
            }
        }
        KeyLockService.forget(ids, withOwn && own != null && !lock.isOpen(own.key("id")) ? own : null);
        tell();
        bus.request(new LoadInitialDataRequest());
    }
}
