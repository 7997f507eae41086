package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Secret;
import litechat.events.KeyLockEvent.ForgetLockedKeysRequest;
import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.LockKeysRequest;
import litechat.events.KeyLockEvent.PassphraseTaken;
import litechat.events.KeyLockEvent.SetPassphraseRequest;
import litechat.events.KeyLockEvent.State;
import litechat.events.KeyLockEvent.UnlockKeysRequest;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.persistence.PersistenceService;
import litechat.persistence.Table;
import org.junit.jupiter.api.Test;

/** Keys that came locked with another passphrase. */
class ForeignKeysTest extends KeyLockFixture {
    @Test
    void keysThatAnImportBroughtJoinTheLockAsSoonAsTheyCanBeRead() {
        server("One");
        done(new SetPassphraseRequest(ONE));
        Attributes own = stores.dump().table("apiKeys").get(0);
        put(own.without("sealed").with("id", "clear").with("name", "Clear").with("value", KEY));
        importOneUnderTheOtherPassphrase();
        assertEquals(new KeyLockChanged(State.OPEN, 2, 1, 1), state());
        ask(new LockKeysRequest());
        done(new UnlockKeysRequest(ONE));
        assertEquals(new KeyLockChanged(State.OPEN, 3, 0, 1), state());
        done(new UnlockKeysRequest(TWO));
        assertEquals(new KeyLockChanged(State.OPEN, 3, 0, 0), state());
        ask(new LockKeysRequest());
        done(new UnlockKeysRequest(ONE));
        assertEquals(new KeyLockChanged(State.OPEN, 3, 0, 0), state());
        assertLocked();
    }

    private void importOneUnderTheOtherPassphrase() {
        try (RunningStores elsewhere = new RunningStores()) {
            elsewhere.request(new AddProviderConfigRequest(RunningStores.draft("Other", KEY)));
            elsewhere.request(new SetPassphraseRequest(TWO));
            elsewhere.runFor(60_000);
            Attributes row = elsewhere.dump().table("apiKeys").get(0);
            PersistenceService.bind(stores.database);
            put(row.with("id", "other").with("name", "Other"));
        }
    }

    @Test
    void besideKeysThatCameLockedANewOneIsStoredUnencryptedOrUnderALockOfItsOwn() {
        importOneUnderTheOtherPassphrase();
        assertEquals(new KeyLockChanged(State.NONE, 1, 0, 1), state());
        server("One");
        assertEquals(new KeyLockChanged(State.NONE, 1, 1, 1), state());
        assertEquals(new Secret(KEY), keys().get(0).value());
        done(new SetPassphraseRequest(ONE));
        assertEquals(new KeyLockChanged(State.OPEN, 2, 0, 1), state());
        server("Two");
        assertEquals(new KeyLockChanged(State.OPEN, 3, 0, 1), state());
        assertLocked();
        ask(new LockKeysRequest());
        assertEquals(new KeyLockChanged(State.CLOSED, 3, 0, 1), state());
        done(new UnlockKeysRequest(TWO));
        assertEquals(new KeyLockChanged(State.CLOSED, 2, 0, 0), state(), "The one that came locked can be used");
        done(new UnlockKeysRequest(ONE));
        assertEquals(new KeyLockChanged(State.OPEN, 3, 0, 0), state());
    }

    @Test
    void forgettingKeysThatCameLockedLeavesAnOpenLockAndNewKeysAreLocked() {
        done(new SetPassphraseRequest(ONE));
        importOneUnderTheOtherPassphrase();
        assertEquals(new KeyLockChanged(State.OPEN, 1, 0, 1), state());
        ask(new ForgetLockedKeysRequest(false));
        assertEquals(List.of(), keys());
        assertEquals(new KeyLockChanged(State.OPEN, 0, 0, 0), state());
        server("One");
        assertEquals(new KeyLockChanged(State.OPEN, 1, 0, 0), state());
        assertLocked();
    }

    @Test
    void forgettingKeysThatCameLockedKeepsTheOwnOnesThoughTheirLockHasClosedSince() {
        server("One");
        done(new SetPassphraseRequest(ONE));
        importOneUnderTheOtherPassphrase();
        ask(new LockKeysRequest());
        ask(new ForgetLockedKeysRequest(false));
        assertEquals(new KeyLockChanged(State.CLOSED, 1, 0, 0), state());
        done(new UnlockKeysRequest(ONE));
        assertEquals(new KeyLockChanged(State.OPEN, 1, 0, 0), state());
    }

    @Test
    void forgettingWithoutALockDeletesNoKeyThatCanBeUsed() {
        server("One");
        importOneUnderTheOtherPassphrase();
        ask(new ForgetLockedKeysRequest(false));
        assertEquals(new KeyLockChanged(State.NONE, 0, 1, 0), state());
        assertEquals(
                List.of(new Secret(KEY)), keys().stream().map(ApiKey::value).toList());
    }

    @Test
    void aCopyOfTheDataOpensWithItsPassphraseInAnotherBrowser() {
        server("One");
        done(new SetPassphraseRequest(ONE));
        Attributes row = stores.dump().table("apiKeys").get(0);
        try (RunningStores elsewhere = new RunningStores()) {
            Table<Attributes> rows = elsewhere.database.raw("apiKeys");
            elsewhere.database.write(List.of(rows), () -> rows.put(row));
            elsewhere.request(new UnlockKeysRequest(ONE));
            elsewhere.runFor(60_000);
            assertNull(elsewhere.last(PassphraseTaken.class).refusal());
            assertEquals(new KeyLockChanged(State.OPEN, 1, 0, 0), elsewhere.last(KeyLockChanged.class));
        }
        PersistenceService.bind(stores.database);
    }
}
