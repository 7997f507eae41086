package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.Event;
import litechat.events.KeyLockEvent.ChangePassphraseRequest;
import litechat.events.KeyLockEvent.ForgetLockedKeysRequest;
import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.LockKeysRequest;
import litechat.events.KeyLockEvent.PassphraseTaken;
import litechat.events.KeyLockEvent.RemovePassphraseRequest;
import litechat.events.KeyLockEvent.SetPassphraseRequest;
import litechat.events.KeyLockEvent.State;
import litechat.events.KeyLockEvent.UnlockKeysRequest;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderEvent.AddApiKeyRequest;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.ApiKeyRefused;
import litechat.events.ProviderEvent.ApiKeySaved;
import litechat.events.ProviderEvent.ApiKeysChanged;
import litechat.events.ProviderEvent.FetchModelsRequest;
import litechat.events.ProviderEvent.FetchStatusChanged;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.events.ProviderEvent.TestProviderRequest;
import litechat.events.ProviderEvent.UpdateApiKeyRequest;
import litechat.persistence.KeyLockService;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.Test;

class KeyLockStoreTest extends KeyLockFixture {
    @Test
    void aPassphraseLocksAllKeysAtOnce() {
        server("One");
        server("Two");
        assertEquals(new KeyLockChanged(State.NONE, 0, 2, 0), state());
        done(new SetPassphraseRequest(ONE));
        assertLocked();
        assertEquals(new KeyLockChanged(State.OPEN, 2, 0, 0), state());
        ask(new LockKeysRequest());
        assertEquals(new KeyLockChanged(State.CLOSED, 2, 0, 0), state());
        ask(new SetPassphraseRequest(TWO));
        assertNotNull(stores.last(PassphraseTaken.class).refusal());
    }

    @Test
    void whileKeysAreLockedAQuestionIsHandedBackAndLaterSentWithTheKey() {
        ProviderConfig server = server("One");
        done(new SetPassphraseRequest(ONE));
        ask(new LockKeysRequest());
        Dump before = stores.dump();
        ask(new SubmitPromptRequest(null, "Why?", server.id() + ":m"));
        assertEquals(new SubmissionFailed(null, "Why?", ApiKey.LOCKED), stores.only(SubmissionFailed.class));
        assertEquals(before, stores.dump());
        ask(new UnlockKeysRequest(TWO));
        assertEquals(KeyLockStore.WRONG, stores.last(PassphraseTaken.class).refusal());
        done(new UnlockKeysRequest(ONE));
        stores.server.next().piece("x");
        stores.submit(null, "Why?", server.id() + ":m");
        stores.runUntilIdle();
        assertEquals(new Secret(KEY), stores.server.endpoints().get(0).key());
        assertFalse(stores.dump().toString().contains("CANARY"));
    }

    @Test
    void aTestAndACatalogueWaitForTheKeyToo() {
        ProviderConfig server = server("One");
        done(new SetPassphraseRequest(ONE));
        ask(new TestProviderRequest(server.id(), RunningStores.draft("One", null)));
        assertEquals(new Secret(KEY), stores.server.endpoints().get(0).key());
        ask(new LockKeysRequest());
        ask(new TestProviderRequest(server.id(), RunningStores.draft("One", null)));
        assertEquals(ApiKey.LOCKED, stores.last(ProviderTested.class).sentence());
        ask(new FetchModelsRequest(server.id()));
        assertTrue(
                String.valueOf(stores.last(FetchStatusChanged.class).sentence()).startsWith(ApiKey.LOCKED));
    }

    @Test
    void aChangedPassphraseIsTheOnlyOneThatOpens() {
        server("One");
        server("Two");
        done(new SetPassphraseRequest(ONE));
        ask(new ChangePassphraseRequest(TWO, ONE));
        assertEquals(KeyLockStore.WRONG, stores.last(PassphraseTaken.class).refusal());
        done(new ChangePassphraseRequest(ONE, TWO));
        assertLocked();
        ask(new LockKeysRequest());
        ask(new UnlockKeysRequest(ONE));
        assertEquals(KeyLockStore.WRONG, stores.last(PassphraseTaken.class).refusal());
        done(new UnlockKeysRequest(TWO));
        done(new RemovePassphraseRequest(TWO));
        assertEquals(
                List.of(new Secret(KEY), new Secret(KEY)),
                keys().stream().map(ApiKey::value).toList());
        assertEquals(new KeyLockChanged(State.NONE, 0, 2, 0), state());
    }

    @Test
    void aNewKeyIsNeverStoredBesideTheLock() {
        server("One");
        done(new SetPassphraseRequest(ONE));
        server("Two");
        stores.request(new AddApiKeyRequest("Spare", "openai", new Secret(KEY)));
        stores.runFor(1000);
        ApiKey spare = stores.last(ApiKeySaved.class).apiKey();
        stores.request(new UpdateApiKeyRequest(spare.id(), "Renamed", new Secret("sk-CANARY-2")));
        stores.runFor(1000);
        assertLocked();
        assertEquals(
                List.of("One", "Renamed", "Two"),
                keys().stream().map(ApiKey::name).toList());
        ask(new LockKeysRequest());
        Dump before = stores.dump();
        ask(new AddProviderConfigRequest(RunningStores.draft("Three", KEY)));
        assertEquals(ApiKey.LOCKED, stores.last(ProviderRefused.class).error());
        ask(new AddApiKeyRequest("More", "openai", new Secret(KEY)));
        assertEquals(ApiKey.LOCKED, stores.last(ApiKeyRefused.class).error());
        assertEquals(before, stores.dump());
        ask(new UpdateApiKeyRequest(spare.id(), "A name needs no passphrase", null));
        done(new UnlockKeysRequest(ONE));
        done(new RemovePassphraseRequest(ONE));
        assertEquals(new Secret("sk-CANARY-2"), keys().get(0).value());
    }

    @Test
    void aClosedLockGoesWithTheLastKeyUnderItOnly() {
        server("One");
        server("Two");
        done(new SetPassphraseRequest(ONE));
        List<ApiKey> keys = keys();
        Attributes lock = KeyLockService.read().lock();
        KeyLockService.forget(List.of(keys.get(0).id()), lock);
        assertEquals(lock, KeyLockService.read().lock());
        KeyLockService.forget(List.of(keys.get(1).id()), null);
        assertEquals(lock, KeyLockService.read().lock(), "It can still be opened");
        KeyLockService.forget(List.of(), lock);
        assertNull(KeyLockService.read().lock());
    }

    @Test
    void forgottenKeysAreDeletedAndTheServersStay() {
        ProviderConfig server = server("One");
        done(new SetPassphraseRequest(ONE));
        ask(new LockKeysRequest());
        ask(new ForgetLockedKeysRequest(true));
        assertEquals(List.of(), keys());
        assertEquals(new KeyLockChanged(State.NONE, 0, 0, 0), state());
        assertNull(PersistenceService.loadProviderConfigs().get(0).apiKeyId());
        assertEquals(
                server.id(), PersistenceService.loadProviderConfigs().get(0).id());
    }

    @Test
    void aKeyThatWasChangedWhileTheOthersWereLockedIsLockedAsItIsThen() {
        server("One");
        stores.lock.onSeal(() -> put(stores.dump().table("apiKeys").get(0).with("value", "sk-CANARY-later")));
        stores.request(new SetPassphraseRequest(ONE));
        stores.runFor(60_000);
        assertLocked();
        done(new RemovePassphraseRequest(ONE));
        assertEquals(
                "sk-CANARY-later", Objects.requireNonNull(keys().get(0).value()).reveal());
    }

    @Test
    void eachWriteMayFailAndAllKeysAreAsTheyWere() {
        for (int write = 0; write < 4; write++) {
            try (RunningStores each = new RunningStores()) {
                each.request(new AddProviderConfigRequest(RunningStores.draft("One", KEY)));
                each.request(new AddProviderConfigRequest(RunningStores.draft("Two", KEY)));
                Dump before = each.dump();
                each.engine.failWriteAfter(write);
                each.request(new SetPassphraseRequest(ONE));
                each.runFor(60_000);
                assertEquals(
                        FaultyEngine.failure().sentence(),
                        each.last(PassphraseTaken.class).refusal());
                assertEquals(before, each.dump());
                each.request(new SetPassphraseRequest(ONE));
                each.runFor(60_000);
                assertNull(each.last(PassphraseTaken.class).refusal());
            }
        }
    }

    @Test
    void neitherKeysNorPassphrasesAreToldOrLogged() {
        server("One");
        done(new SetPassphraseRequest(ONE));
        done(new ChangePassphraseRequest(ONE, TWO));
        ask(new UnlockKeysRequest(ONE));
        for (Event event : stores.events) {
            assertFalse(event.toString().contains("CANARY"), event.name());
        }
        for (ApiKey key : stores.last(ApiKeysChanged.class).apiKeys()) {
            assertNotNull(key.lockId());
            assertNull(Objects.requireNonNull(key.sealed()).get("data"));
        }
        assertFalse(stores.log.toString().contains("CANARY"));
        assertFalse(new SetPassphraseRequest(ONE).toString().contains("CANARY"));
    }
}
