package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.events.ProviderEvent.TestProviderRequest;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.persistence.KeyOrigins;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A key is sent to no server but those that it was saved for. */
class KeyOriginsTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private static ProviderDraft draft(String type, String address, @Nullable String key, @Nullable String keyId) {
        return new ProviderDraft(
                "Server", type, address, List.of("m"), key == null ? null : new Secret(key), keyId, true);
    }

    private ProviderConfig add(String type, String address) {
        stores.request(new AddProviderConfigRequest(draft(type, address, "sk-1", null)));
        return stores.last(ProviderSaved.class).providerConfig();
    }

    /** What an import that the user has confirmed too lightly would do. */
    private void moveBehindItsBack(ProviderConfig config, String address) {
        Table<Attributes> rows = stores.database.raw("providerConfigs");
        Attributes row = stores.dump().row("providerConfigs", config.id());
        stores.database.write(List.of(rows), () -> rows.put(row.with("baseURL", address)));
        stores.request(new LoadInitialDataRequest());
    }

    private void forgetOrigins(ProviderConfig config) {
        Table<Attributes> local = stores.database.raw("local");
        stores.database.write(List.of(local), () -> local.delete("keyOrigins:" + config.apiKeyId()));
    }

    private Attributes ask(ProviderConfig config) {
        stores.server.next().piece("x");
        stores.submit(null, "Why?", config.id() + ":m");
        stores.runUntilIdle();
        return stores.last(InteractionCompleted.class).interaction().metadata();
    }

    private ProviderTested test(@Nullable String id, ProviderDraft draft) {
        stores.request(new TestProviderRequest(id, draft));
        return stores.last(ProviderTested.class);
    }

    private static String keyOf(ProviderConfig config) {
        return String.valueOf(config.apiKeyId());
    }

    @Test
    void savingAServerNotesItsAddressForItsKey() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        assertEquals(List.of("https://a.example/v1"), KeyOrigins.of(keyOf(config)));
        ask(config);
        assertEquals(1, stores.server.endpoints().size());
    }

    @Test
    void theUsualAddressOfATypeIsNotStoredAndNotedAllTheSame() {
        ProviderConfig config = add("openai", "https://api.openai.com/v1");
        assertEquals(null, stores.dump().row("providerConfigs", config.id()).get("baseURL"));
        assertEquals(List.of("https://api.openai.com/v1"), KeyOrigins.of(keyOf(config)));
        ask(config);
        assertEquals(
                "https://api.openai.com/v1", stores.server.endpoints().get(0).baseURL());
    }

    @Test
    void aServerThatWasMovedIsNotSentTheKeyThatWasSavedForItsFormerPlace() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        moveBehindItsBack(config, "https://evil.example/v1");
        String error = String.valueOf(ask(config).get("error"));
        assertTrue(error.contains("saved for https://a.example/v1 and is not sent to https://evil.example"), error);
        assertEquals(List.of(), stores.server.endpoints());
        ProviderTested tested = test(config.id(), draft("openai-compatible", "https://evil.example/v1", null, null));
        assertEquals(new ProviderTested(false, error), tested);
        assertEquals(List.of(), stores.server.endpoints());
    }

    @Test
    void aKeyThatWasSavedBeforeThatWasNotedIsBoundWhenItIsFirstSent() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        forgetOrigins(config);
        ask(config);
        assertEquals(List.of("https://a.example/v1"), KeyOrigins.of(keyOf(config)));
        moveBehindItsBack(config, "https://evil.example/v1");
        ask(config);
        assertEquals(1, stores.server.endpoints().size());
    }

    @Test
    void aTestOfAnAddressThatIsBeingTypedIsSentATypedKeyAndNoSavedOne() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        forgetOrigins(config);
        assertFalse(test(config.id(), draft("openai-compatible", "https://b.example/v1", null, null))
                .reachable());
        assertFalse(test(null, draft("openai-compatible", "https://b.example/v1", null, keyOf(config)))
                .reachable());
        assertEquals(List.of(), stores.server.endpoints());
        assertTrue(test(config.id(), draft("openai-compatible", "https://b.example/v1", "sk-2", null))
                .reachable());
        assertTrue(test(config.id(), draft("openai-compatible", "https://a.example/v2", null, null))
                .reachable());
        assertEquals(new Secret("sk-2"), stores.server.endpoints().get(0).key());
        assertEquals(new Secret("sk-1"), stores.server.endpoints().get(1).key());
    }

    @Test
    void aServerThatIsMovedWantsItsKeyAnew() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        Dump before = stores.dump();
        ProviderDraft moved = draft("openai-compatible", "https://b.example/v1", null, config.apiKeyId());
        stores.request(new UpdateProviderConfigRequest(config.id(), moved));
        String refusal = stores.last(ProviderRefused.class).error();
        assertTrue(refusal.contains("saved for https://a.example/v1 and is not sent to https://b.example"), refusal);
        stores.request(new AddProviderConfigRequest(moved));
        assertEquals(refusal, stores.last(ProviderRefused.class).error());
        assertEquals(before, stores.dump());
        stores.request(new UpdateProviderConfigRequest(
                config.id(), draft("openai-compatible", "https://a.example/v2", null, config.apiKeyId())));
        assertEquals(List.of("https://a.example/v1", "https://a.example/v2"), KeyOrigins.of(keyOf(config)));
        stores.request(new UpdateProviderConfigRequest(
                config.id(), draft("openai-compatible", "https://c.example/v1", "sk-2", null)));
        assertEquals(List.of("https://c.example/v1"), KeyOrigins.of(keyOf(config)), "a new value is for one place");
    }

    @Test
    void aKeyThatWasSavedBeforeThatWasNotedIsNotMovedEither() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        forgetOrigins(config);
        stores.request(new UpdateProviderConfigRequest(
                config.id(), draft("openai-compatible", "https://b.example/v1", null, config.apiKeyId())));
        assertTrue(stores.last(ProviderRefused.class).error().contains("saved for https://a.example/v1"));
        assertEquals(List.of(), KeyOrigins.of(keyOf(config)));
    }

    @Test
    void aNewNameForAServerThatWasMovedDoesNotSendItTheKey() {
        ProviderConfig config = add("openai-compatible", "https://a.example/v1");
        moveBehindItsBack(config, "https://evil.example/v1");
        stores.request(new UpdateProviderConfigRequest(
                config.id(), draft("openai-compatible", "https://evil.example/v1", null, config.apiKeyId())));
        assertEquals(List.of("https://a.example/v1"), KeyOrigins.of(keyOf(config)));
        ask(config);
        assertEquals(List.of(), stores.server.endpoints());
    }
}
