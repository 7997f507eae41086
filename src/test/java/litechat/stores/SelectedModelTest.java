package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.SelectModelRequest;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which model is asked if nothing else is said. */
class SelectedModelTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private ProviderConfig add(String name) {
        stores.request(new AddProviderConfigRequest(RunningStores.draft(name, null)));
        return stores.last(ProviderSaved.class).providerConfig();
    }

    @Test
    void aServerIsChosenWhereTheChosenOneIsSwitchedOffButNotOneThatIsOff() {
        ProviderConfig first = add("First");
        stores.request(new UpdateProviderConfigRequest(first.id(), ProviderStoreTest.switchedOff("First")));
        stores.request(new AddProviderConfigRequest(ProviderStoreTest.switchedOff("Second")));
        assertEquals(first.id() + ":m", PersistenceService.loadSetting(ProviderStore.LAST_SELECTION, null));
        ProviderConfig third = add("Third");
        assertEquals(third.id() + ":m", PersistenceService.loadSetting(ProviderStore.LAST_SELECTION, null));
    }

    @Test
    void theFirstProvidersModelIsChosenAndLaterOnesAreNot() {
        ProviderConfig first = add("First");
        assertEquals(first.id() + ":m", stores.last(SelectedModelChanged.class).modelId());
        add("Second");
        assertEquals(first.id() + ":m", stores.last(SelectedModelChanged.class).modelId());
        assertEquals(
                first.id() + ":m",
                stores.dump()
                        .row("appState", "settings:provider:lastModelSelection")
                        .get("value"));
    }

    @Test
    void theChosenModelIsRememberedAndAwayWhileItsProviderIs() {
        ProviderConfig config = add("Server");
        stores.request(new SelectModelRequest(config.id() + ":other"));
        assertEquals(
                config.id() + ":other", stores.last(SelectedModelChanged.class).modelId());
        try (RunningStores later = stores.otherTab()) {
            later.request(new LoadInitialDataRequest());
            assertEquals(
                    config.id() + ":other",
                    later.only(SelectedModelChanged.class).modelId());
            assertEquals(new ModelId(config.id(), "other"), later.providers.require(config.id() + ":other"));
        }
        stores.request(new SelectModelRequest("gone:m"));
        assertNull(stores.last(SelectedModelChanged.class).modelId());
    }

    @Test
    void aChosenModelIsToldBeforeItIsSaved() {
        ProviderConfig config = add("Server");
        int before = stores.engine.writes();
        List<Integer> writes = new ArrayList<>();
        stores.bus.on(SelectedModelChanged.class, event -> writes.add(stores.engine.writes()));
        stores.request(new SelectModelRequest(config.id() + ":other"));
        assertEquals(List.of(before), writes);
        assertEquals(
                config.id() + ":other", stores.last(SelectedModelChanged.class).modelId());
        assertTrue(stores.engine.writes() > before, "It is saved");
    }
}
