package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.backup.JsonText;
import litechat.domain.ModelId;
import litechat.domain.Secret;
import litechat.events.ConversationEvent.LoadConversationsRequest;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.DeleteProviderConfigRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.SelectModelRequest;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.ProviderEvent.TestProviderRequest;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.events.Request;
import litechat.providers.ProviderException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProviderFailureTest {
    private static final String FULL = FaultyEngine.failure().sentence();
    private static final String CANARY = "sk-canary-4f8e1";

    /** Two servers with a key each, of which the second is not the chosen one. */
    private static String second(RunningStores stores) {
        stores.request(new AddProviderConfigRequest(RunningStores.draft("First", "sk-1")));
        stores.request(new AddProviderConfigRequest(RunningStores.draft("Second", "sk-2")));
        return stores.last(ProviderSaved.class).providerConfig().id();
    }

    private static @Nullable Object serverOf(RunningStores stores, @Nullable String model) {
        ModelId id = ModelId.parse(model);
        return id == null
                ? null
                : stores.dump().row("providerConfigs", id.providerConfigId()).get("name");
    }

    private static void assertRefused(RunningStores stores) {
        assertEquals(List.of(new ProviderRefused(FULL)), stores.all(ProviderRefused.class));
        assertEquals(List.of(), stores.all(ProviderSaved.class));
        assertSecondInUse(stores);
    }

    private static void assertSecondInUse(RunningStores stores) {
        String model = stores.dump().table("providerConfigs").stream()
                .filter(row -> "Second".equals(row.get("name")))
                .map(row -> row.get("id") + ":m")
                .findFirst()
                .orElseThrow();
        stores.server.next();
        stores.submit(null, "Why?", model);
        stores.runUntilIdle();
        assertEquals(new Secret("sk-2"), stores.server.endpoints().get(0).key());
    }

    @Test
    void aNewProviderThatCannotBeSavedLeavesNeitherARowNorAKey() {
        EveryFailure.of(
                stores -> {
                    second(stores);
                    return new AddProviderConfigRequest(RunningStores.draft("Third", "sk-3"));
                },
                ProviderFailureTest::assertRefused);
    }

    @Test
    void anUpdateThatCannotBeSavedKeepsProviderAndKey() {
        EveryFailure.of(
                stores -> new UpdateProviderConfigRequest(second(stores), RunningStores.draft("Renamed", "sk-4")),
                ProviderFailureTest::assertRefused);
    }

    @Test
    void aRemovalOfAKeyThatCannotBeSavedKeepsProviderAndKey() {
        EveryFailure.of(
                stores -> new UpdateProviderConfigRequest(second(stores), RunningStores.draft("Renamed", "")),
                ProviderFailureTest::assertRefused);
    }

    @Test
    void aDeletionThatFailsKeepsProviderKeyAndChoice() {
        EveryFailure.of(
                stores -> {
                    String id = second(stores);
                    stores.request(new SelectModelRequest(id + ":m"));
                    return new DeleteProviderConfigRequest(id);
                },
                stores -> {
                    assertEquals(List.of(FULL), stores.told());
                    assertSecondInUse(stores);
                });
    }

    @Test
    void aChoiceThatCannotBeSavedIsTakenBack() {
        EveryFailure.of(stores -> new SelectModelRequest(second(stores) + ":m"), stores -> {
            assertEquals(List.of(FULL), stores.told());
            assertEquals(
                    List.of("Second", "First"),
                    stores.all(SelectedModelChanged.class).stream()
                            .map(told -> serverOf(stores, told.modelId()))
                            .toList());
        });
    }

    @Test
    void aSavedProviderWhoseModelCannotBeChosenStaysSaved() {
        try (RunningStores stores = new RunningStores()) {
            stores.engine.failWriteAfter(4); // behind key, its origin, provider and their commit
            stores.request(new AddProviderConfigRequest(RunningStores.draft("First", "sk-1")));
            assertEquals(
                    "First", stores.only(ProviderSaved.class).providerConfig().name());
            assertEquals(List.of(FULL), stores.told());
            assertEquals(1, stores.dump().table("providerConfigs").size());
            assertEquals(List.of(), stores.dump().table("appState"));
        }
    }

    @Test
    void noEventNoRequestAndNoLineOfTheLogShowsAKey() {
        try (RunningStores stores = new RunningStores()) {
            second(stores);
            Request add = new AddProviderConfigRequest(RunningStores.draft("Third", CANARY));
            Request refused = new AddProviderConfigRequest(RunningStores.draft("First", CANARY));
            stores.request(add);
            String id = stores.last(ProviderSaved.class).providerConfig().id();
            Request update = new UpdateProviderConfigRequest(id, RunningStores.draft("Fourth", CANARY + "2"));
            Request test = new TestProviderRequest(id, RunningStores.draft("Fourth", CANARY + "3"));
            stores.request(refused);
            stores.request(update);
            stores.request(test);
            stores.engine.failAllWrites();
            stores.request(add);
            stores.request(update);
            stores.engine.mend();
            stores.server.next().failure(new ProviderException("Fourth", 401, "Wrong key"));
            stores.submit(null, "Why?", id + ":m");
            stores.runUntilIdle();
            stores.request(new LoadInitialDataRequest());
            stores.request(new LoadConversationsRequest());
            assertTrue(stores.dump().toString().contains(CANARY + "2"), "The key is in the database");
            String said = stores.events + " " + stores.log + add + refused + update + test + stores.server.endpoints()
                    + stores.dump().table("providerConfigs").stream()
                            .map(row -> JsonText.of(row))
                            .toList()
                    + stores.dump().table("interactions").stream()
                            .map(row -> JsonText.of(row))
                            .toList();
            assertTrue(said.contains("Fourth"), said);
            assertFalse(said.contains("canary"), said);
        }
    }
}
