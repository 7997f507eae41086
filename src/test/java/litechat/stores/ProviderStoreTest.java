package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.DeleteProviderConfigRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.ProviderEvent.TestProviderRequest;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.persistence.LiteChatDatabase;
import litechat.providers.ProviderException;
import litechat.providers.TestResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProviderStoreTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private ProviderConfig add(String name, @Nullable String key) {
        stores.request(new AddProviderConfigRequest(RunningStores.draft(name, key)));
        return stores.last(ProviderSaved.class).providerConfig();
    }

    private ProviderConfig update(ProviderConfig config, String name, @Nullable String key) {
        stores.request(new UpdateProviderConfigRequest(config.id(), RunningStores.draft(name, key)));
        return stores.last(ProviderSaved.class).providerConfig();
    }

    private List<String> names() {
        return stores.last(ProviderConfigsChanged.class).providerConfigs().stream()
                .map(ProviderConfig::name)
                .toList();
    }

    /** The secret that the server of a provider is called with. */
    private @Nullable Secret keyInUse(ProviderConfig config) {
        stores.server.next().piece("x");
        stores.submit(null, "Why?", config.id() + ":" + RunningStores.MODEL);
        stores.runUntilIdle();
        return stores.server
                .endpoints()
                .get(stores.server.endpoints().size() - 1)
                .key();
    }

    private Attributes onlyKey() {
        assertEquals(1, stores.dump().table("apiKeys").size());
        return stores.dump().table("apiKeys").get(0);
    }

    @Test
    void theKeyIsStoredAmongTheKeysAndTheRestAmongTheProviders() {
        ProviderConfig config = add("Server", "sk-1");
        Attributes row = stores.dump().row("providerConfigs", config.id());
        assertEquals("Server", row.get("name"));
        assertEquals("openai-compatible", row.get("type"));
        assertEquals("http://localhost:1/v1", row.get("baseURL"));
        assertEquals(List.of("m"), row.get("enabledModels"));
        assertEquals(onlyKey().get("id"), row.get("apiKeyId"));
        assertEquals("sk-1", onlyKey().get("value"));
        assertEquals("openai-compatible", onlyKey().get("providerId"));
        assertEquals(new Secret("sk-1"), keyInUse(config));
    }

    @Test
    void aProviderWithoutAKeyHasNone() {
        ProviderConfig config = add("Server", null);
        assertNull(stores.dump().row("providerConfigs", config.id()).get("apiKeyId"));
        assertEquals(List.of(), stores.dump().table("apiKeys"));
        assertNull(keyInUse(config));
    }

    @Test
    void anEmptyKeyIsNoKey() {
        assertNull(add("Server", "").apiKeyId());
        assertEquals(List.of(), stores.dump().table("apiKeys"));
    }

    @Test
    void anUpdateThatNamesNoKeyKeepsTheSavedOne() {
        ProviderConfig config = add("Server", "sk-1");
        ProviderConfig updated = update(config, "Renamed", null);
        assertEquals(config.apiKeyId(), updated.apiKeyId());
        assertEquals("sk-1", onlyKey().get("value"));
        assertEquals(List.of("Renamed"), names());
        assertEquals(new Secret("sk-1"), keyInUse(config));
    }

    @Test
    void anUpdateReplacesTheKeyInItsRow() {
        ProviderConfig config = add("Server", "sk-1");
        stores.runFor(5);
        assertEquals(config.apiKeyId(), update(config, "Server", "sk-2").apiKeyId());
        assertEquals("sk-2", onlyKey().get("value"));
        assertEquals(RunningStores.START, onlyKey().get("createdAt"));
        assertEquals(RunningStores.START.plusMillis(5), onlyKey().get("updatedAt"));
        assertEquals(new Secret("sk-2"), keyInUse(config));
    }

    @Test
    void anUpdateWithAnEmptyKeyRemovesIt() {
        ProviderConfig config = add("Server", "sk-1");
        assertNull(update(config, "Server", "").apiKeyId());
        assertEquals(List.of(), stores.dump().table("apiKeys"));
        assertNull(keyInUse(config));
    }

    @Test
    void anUpdateKeepsWhatItDoesNotKnow() {
        ProviderConfig config = add("Server", null);
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.providerConfigs()), () -> database.providerConfigs()
                .update(config.id(), Changes.of("unknown", 7.0)));
        stores.request(new LoadInitialDataRequest());
        update(config, "Renamed", null);
        assertEquals(7.0, stores.dump().row("providerConfigs", config.id()).get("unknown"));
    }

    static ProviderDraft switchedOff(String name) {
        return new ProviderDraft(
                name, ProviderConfig.OPENAI_COMPATIBLE, "http://localhost:1/v1", List.of("m"), null, null, false);
    }

    @Test
    void aServerIsAskedNothingWhileItIsSwitchedOff() {
        ProviderConfig config = add("Server", "sk-1");
        String model = config.id() + ":m";
        stores.request(new UpdateProviderConfigRequest(config.id(), switchedOff("Server")));
        assertEquals(false, stores.dump().row("providerConfigs", config.id()).get("isEnabled"));
        assertEquals(config.apiKeyId(), onlyKey().get("id"));
        assertFalse(stores.providers.canAsk(model));
        String refusal = assertThrows(ProviderException.class, () -> stores.providers.require(model))
                .sentence();
        assertTrue(refusal.contains("“Switched on”"), refusal);
        stores.request(new TestProviderRequest(config.id(), switchedOff("Server")));
        assertEquals(new ProviderTested(false, refusal), stores.only(ProviderTested.class));
        assertEquals(List.of(), stores.server.endpoints());

        update(config, "Server", null);
        assertEquals(true, stores.dump().row("providerConfigs", config.id()).get("isEnabled"));
        assertEquals(new Secret("sk-1"), keyInUse(config));
    }

    @Test
    void deletingAProviderTakesItsKeyAlong() {
        ProviderConfig config = add("Server", "sk-1");
        stores.request(new DeleteProviderConfigRequest(config.id()));
        assertEquals(List.of(), stores.dump().table("providerConfigs"));
        assertEquals(List.of(), stores.dump().table("apiKeys"));
        assertEquals(List.of(), names());
        assertNull(stores.last(SelectedModelChanged.class).modelId());
        assertThrows(ProviderException.class, () -> stores.providers.require(config.id() + ":m"));
    }

    @Test
    void aKeyThatAnotherProviderUsesStays() {
        ProviderConfig first = add("First", "sk-1");
        ProviderConfig second = add("Second", null);
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.providerConfigs()), () -> database.providerConfigs()
                .update(second.id(), Changes.of("apiKeyId", first.apiKeyId())));
        stores.request(new LoadInitialDataRequest());
        update(first, "First", "");
        assertEquals("sk-1", onlyKey().get("value"));
        assertEquals(new Secret("sk-1"), keyInUse(second));
        stores.request(new DeleteProviderConfigRequest(second.id()));
        assertEquals(List.of(), stores.dump().table("apiKeys"));
    }

    private static ProviderDraft choosing(String name, @Nullable String keyId, @Nullable Secret key) {
        return new ProviderDraft(
                name, ProviderConfig.OPENAI_COMPATIBLE, "http://localhost:1/v1", List.of("m"), key, keyId, true);
    }

    @Test
    void aProviderCanUseAKeyThatIsSavedAndShareIt() {
        ProviderConfig first = add("First", "sk-1");
        stores.request(new AddProviderConfigRequest(choosing("Second", first.apiKeyId(), null)));
        ProviderConfig second = stores.last(ProviderSaved.class).providerConfig();
        assertEquals(first.apiKeyId(), second.apiKeyId());
        assertEquals("sk-1", onlyKey().get("value"));
        assertEquals(new Secret("sk-1"), keyInUse(second));
        stores.request(new TestProviderRequest(null, choosing("Third", first.apiKeyId(), null)));
        assertEquals(
                new Secret("sk-1"),
                stores.server
                        .endpoints()
                        .get(stores.server.endpoints().size() - 1)
                        .key());

        stores.request(new UpdateProviderConfigRequest(second.id(), choosing("Second", null, new Secret("sk-2"))));
        assertEquals(new Secret("sk-1"), keyInUse(first), "the other's stays");
        assertEquals(new Secret("sk-2"), keyInUse(second));
        assertEquals(2, stores.dump().table("apiKeys").size());
    }

    @Test
    void aKeyThatWasDeletedSinceItWasChosenIsRefused() {
        Dump before = stores.dump();
        stores.request(new AddProviderConfigRequest(choosing("First", "gone", null)));
        stores.only(ProviderRefused.class);
        assertEquals(before, stores.dump());
    }

    @Test
    void providersAreToldByName() {
        add("b", null);
        add("c", null);
        add("a", null);
        assertEquals(List.of("a", "b", "c"), names());
    }

    @Test
    void aNameThatIsTakenIsRefusedAndNothingChanges() {
        add("Taken", "sk-1");
        ProviderConfig other = add("Other", "sk-2");
        Dump before = stores.dump();
        stores.events.clear();
        stores.request(new AddProviderConfigRequest(RunningStores.draft("Taken", "sk-3")));
        assertEquals(
                "A provider with this name already exists",
                stores.only(ProviderRefused.class).error());
        stores.request(new UpdateProviderConfigRequest(other.id(), RunningStores.draft("Taken", "sk-4")));
        assertEquals(2, stores.all(ProviderRefused.class).size());
        assertEquals(List.of(), stores.all(ProviderSaved.class));
        assertEquals(before, stores.dump());
        assertEquals(new Secret("sk-2"), keyInUse(other));
    }

    @Test
    void theNameOfAProviderThatWasRenamedCanBeGivenToAnother() {
        ProviderConfig first = add("Server", "sk-1");
        update(first, "Old server", null);
        ProviderConfig second = add("Server", "sk-2");
        assertEquals(List.of(), stores.all(ProviderRefused.class));
        assertEquals(new Secret("sk-1"), keyInUse(first));
        assertEquals(new Secret("sk-2"), keyInUse(second));
    }

    @Test
    void aTestUsesWhatWasEnteredAndSavesNothing() {
        ProviderConfig config = add("Server", "sk-1");
        Dump before = stores.dump();
        stores.server.testResult(new TestResult(false, "Wrong key"));
        String type = ProviderConfig.OPENAI_COMPATIBLE;
        ProviderDraft draft = new ProviderDraft(
                "Server", type, "http://localhost:2/v1", List.of("n"), new Secret("sk-2"), null, true);
        stores.request(new TestProviderRequest(config.id(), draft));
        assertEquals(new ProviderTested(false, "Wrong key"), stores.only(ProviderTested.class));
        assertEquals("http://localhost:2/v1", stores.server.endpoints().get(0).baseURL());
        assertEquals(new Secret("sk-2"), stores.server.endpoints().get(0).key());
        assertEquals(before, stores.dump());
        stores.request(new TestProviderRequest(config.id(), RunningStores.draft("Server", null)));
        assertEquals(new Secret("sk-1"), stores.server.endpoints().get(1).key(), "The saved one");
    }

    @Test
    void aProviderOfAnUnknownKindIsKeptAndCannotBeAsked() {
        ProviderDraft draft =
                new ProviderDraft("Strange", "unheard-of", "http://localhost:1", List.of("m"), null, null, true);
        stores.request(new AddProviderConfigRequest(draft));
        String model = stores.only(ProviderSaved.class).providerConfig().id() + ":m";
        assertThrows(ProviderException.class, () -> stores.providers.require(model));
        stores.request(new TestProviderRequest(null, draft));
        ProviderTested tested = stores.only(ProviderTested.class);
        assertFalse(tested.reachable());
        assertTrue(tested.sentence().contains("unheard-of"), tested.sentence());
        assertEquals(List.of(), stores.server.endpoints());
    }
}
