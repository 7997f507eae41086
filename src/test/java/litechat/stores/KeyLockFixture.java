package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.LoadKeyLockRequest;
import litechat.events.KeyLockEvent.PassphraseTaken;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.Request;
import litechat.persistence.PersistenceService;
import litechat.persistence.Table;
import org.junit.jupiter.api.AfterEach;

/** Stores whose keys can be locked, and what is asked of them and seen of them. */
abstract class KeyLockFixture {
    static final Secret ONE = new Secret("CANARY correct horse");
    static final Secret TWO = new Secret("CANARY battery staple");
    static final String KEY = "sk-CANARY-1";

    final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    ProviderConfig server(String name) {
        ask(new AddProviderConfigRequest(RunningStores.draft(name, KEY)));
        return stores.last(ProviderSaved.class).providerConfig();
    }

    /** Asks, and waits for what takes long. */
    void ask(Request request) {
        stores.request(request);
        stores.runFor(60_000);
    }

    void done(Request request) {
        ask(request);
        assertNull(stores.last(PassphraseTaken.class).refusal());
    }

    KeyLockChanged state() {
        ask(new LoadKeyLockRequest());
        return stores.last(KeyLockChanged.class);
    }

    List<ApiKey> keys() {
        PersistenceService.bind(stores.database);
        return PersistenceService.loadApiKeys();
    }

    void put(Attributes row) {
        Table<Attributes> rows = stores.database.raw("apiKeys");
        stores.database.write(List.of(rows), () -> rows.put(row));
    }

    void assertLocked() {
        for (Attributes row : stores.dump().table("apiKeys")) {
            assertFalse(row.asMap().containsKey("value"));
            assertNotNull(row.get("sealed"));
        }
        assertFalse(stores.dump().toString().contains("CANARY"), "No key, and no passphrase either");
    }
}
