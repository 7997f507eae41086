package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.ProviderEvent.AddApiKeyRequest;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.ApiKeyRefused;
import litechat.events.ProviderEvent.ApiKeySaved;
import litechat.events.ProviderEvent.ApiKeysChanged;
import litechat.events.ProviderEvent.DeleteApiKeyRequest;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.UpdateApiKeyRequest;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.events.Request;
import litechat.persistence.LiteChatDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiKeyStoreTest {
    private static final String FULL = FaultyEngine.failure().sentence();
    private static final String CANARY = "sk-canary-4f8e1";

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private static Request request(String name, String value) {
        return new AddApiKeyRequest(name, ProviderConfig.OPENAI_COMPATIBLE, new Secret(value));
    }

    private static String add(RunningStores stores, String name) {
        stores.request(request(name, "sk-" + name));
        return stores.last(ApiKeySaved.class).apiKey().id();
    }

    /** A server with a key. */
    private static ProviderConfig server(RunningStores stores, String name) {
        stores.request(new AddProviderConfigRequest(RunningStores.draft(name, "sk-" + name)));
        return stores.last(ProviderSaved.class).providerConfig();
    }

    private static String keyId(ProviderConfig server) {
        return String.valueOf(server.apiKeyId());
    }

    private static void assertRefused(RunningStores stores) {
        assertEquals(FULL, stores.only(ApiKeyRefused.class).error());
        assertEquals(List.of(), stores.all(ApiKeySaved.class));
    }

    @Test
    void aKeyIsStoredAndToldWithoutItsValue() {
        String id = add(stores, "b");
        add(stores, "a");
        Attributes row = stores.dump().row("apiKeys", id);
        assertEquals("b", row.get("name"));
        assertEquals("sk-b", row.get("value"));
        assertEquals("openai-compatible", row.get("providerId"));
        assertEquals(RunningStores.START, row.get("createdAt"));
        List<ApiKey> told = stores.last(ApiKeysChanged.class).apiKeys();
        assertEquals(List.of("a", "b"), told.stream().map(ApiKey::name).toList());
        assertNull(told.get(0).value());
        assertNull(stores.last(ApiKeySaved.class).apiKey().value());
    }

    @Test
    void aKeyIsRenamedAndReplacedWithoutTheOther() {
        String id = add(stores, "key");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.apiKeys()), () -> database.apiKeys().update(id, Changes.of("unknown", 7.0)));
        stores.runFor(5);
        stores.request(new UpdateApiKeyRequest(id, "renamed", null));
        stores.request(new UpdateApiKeyRequest(id, null, new Secret("sk-2")));
        Attributes row = stores.dump().row("apiKeys", id);
        assertEquals("renamed", row.get("name"));
        assertEquals("sk-2", row.get("value"));
        assertEquals(7.0, row.get("unknown"));
        assertEquals(RunningStores.START.plusMillis(5), row.get("updatedAt"));
    }

    @Test
    void aReplacedKeyIsTheOneTheServerIsCalledWith() {
        ProviderConfig config = server(stores, "Server");
        stores.request(new UpdateApiKeyRequest(keyId(config), "renamed", new Secret("sk-2")));
        stores.server.next().piece("x");
        stores.submit(null, "Why?", config.id() + ":" + RunningStores.MODEL);
        stores.runUntilIdle();
        assertEquals(new Secret("sk-2"), stores.server.endpoints().get(0).key());
        stores.request(new UpdateProviderConfigRequest(config.id(), RunningStores.draft("Server", "sk-3")));
        Attributes row = stores.dump().row("apiKeys", keyId(config));
        assertEquals("sk-3", row.get("value"));
        assertEquals("renamed", row.get("name"), "Not the name that the key had when the server was saved");
    }

    @Test
    void aDeletedKeyLeavesItsServersWithoutOne() {
        ProviderConfig config = server(stores, "Server");
        stores.request(new DeleteApiKeyRequest(keyId(config)));
        assertEquals(List.of(), stores.dump().table("apiKeys"));
        assertNull(stores.dump().row("providerConfigs", config.id()).get("apiKeyId"));
        assertNull(stores.last(ProviderConfigsChanged.class)
                .providerConfigs()
                .get(0)
                .apiKeyId());
        assertEquals(List.of(), stores.last(ApiKeysChanged.class).apiKeys());
    }

    @Test
    void aNameThatIsTakenOrAnEmptyKeyIsRefusedAndNothingChanges() {
        add(stores, "taken");
        String id = add(stores, "key");
        Dump before = stores.dump();
        stores.request(request("taken", "sk"));
        stores.request(new UpdateApiKeyRequest(id, "taken", new Secret("sk-2")));
        stores.request(new UpdateApiKeyRequest(id, " ", null));
        stores.request(new UpdateApiKeyRequest(id, null, new Secret("")));
        stores.request(request("new", ""));
        stores.request(new UpdateApiKeyRequest("gone", "x", null));
        assertEquals(
                List.of(
                        "A key with this name already exists",
                        "A key with this name already exists",
                        "The name is empty",
                        "The value is empty",
                        "The value is empty",
                        "This is no longer there; it may have been deleted in another tab."),
                stores.all(ApiKeyRefused.class).stream()
                        .map(ApiKeyRefused::error)
                        .toList());
        assertEquals(before, stores.dump());
    }

    @Test
    void whatCannotBeSavedChangesNothing() {
        EveryFailure.of(failing -> request("key", "sk-1"), ApiKeyStoreTest::assertRefused);
        EveryFailure.of(
                failing -> new UpdateApiKeyRequest(add(failing, "key"), "renamed", new Secret("sk-2")),
                ApiKeyStoreTest::assertRefused);
        EveryFailure.of(failing -> new DeleteApiKeyRequest(keyId(server(failing, "Server"))));
    }

    @Test
    void noEventNoRequestAndNoLineOfTheLogShowsAKey() {
        Request add = request("key", CANARY);
        stores.request(add);
        String id = stores.last(ApiKeySaved.class).apiKey().id();
        Request update = new UpdateApiKeyRequest(id, "renamed", new Secret(CANARY + "2"));
        stores.request(update);
        stores.request(request("renamed", CANARY));
        stores.engine.failAllWrites();
        stores.request(update);
        stores.request(new DeleteApiKeyRequest(id));
        assertTrue(stores.dump().toString().contains(CANARY + "2"), "It is in the database");
        String said = stores.events + " " + stores.log + add + update;
        assertTrue(said.contains("renamed"), said);
        assertFalse(said.contains("canary"), said);
    }
}
