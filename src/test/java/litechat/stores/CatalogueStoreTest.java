package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.ModelLists;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent.AddProviderConfigRequest;
import litechat.events.ProviderEvent.EnableModelsRequest;
import litechat.events.ProviderEvent.FavourModelRequest;
import litechat.events.ProviderEvent.FetchModelsRequest;
import litechat.events.ProviderEvent.FetchStatusChanged;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.SetGlobalModelSortOrderRequest;
import litechat.events.ProviderEvent.UpdateProviderConfigRequest;
import litechat.persistence.ModelChoices;
import litechat.persistence.PersistenceService;
import litechat.providers.ProviderException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueStoreTest {
    private static final List<@Nullable Object> LIST =
            List.of(Attributes.of("id", "one"), Attributes.of("id", "__proto__"));

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private String add(@Nullable String key) {
        stores.request(new AddProviderConfigRequest(RunningStores.draft("Server", key)));
        return stores.last(ProviderSaved.class).providerConfig().id();
    }

    private ProviderConfig stored() {
        PersistenceService.bind(stores.database);
        return PersistenceService.loadProviderConfigs().get(0);
    }

    private static List<String> ids(ProviderConfig config) {
        return config.fetchedModels() == null
                ? List.of()
                : config.fetchedModels().stream()
                        .map(each -> String.valueOf(((Attributes) each).text("id")))
                        .toList();
    }

    @Test
    void aFetchedCatalogueIsKeptWithItsTime() {
        String id = add("sk-1");
        stores.server.catalogue(server -> {
            assertEquals(new Secret("sk-1"), server.key());
            assertEquals(List.of("http://localhost:1/v1"), server.keyOrigins());
            return LIST;
        });
        stores.request(new FetchModelsRequest(id));
        assertEquals(List.of("one", "__proto__"), ids(stored()));
        assertEquals(stores.threads.now(), stored().modelsLastFetchedAt());
        assertEquals(
                List.of(
                        new FetchStatusChanged(id, true, false, null),
                        new FetchStatusChanged(id, false, false, "The server lists 2 models.")),
                stores.all(FetchStatusChanged.class));
    }

    @Test
    void whatTheCatalogueSaysOfAModelGoesAlongWithAQuestionToIt() {
        String id = add(null);
        Attributes limits = Attributes.of("max_completion_tokens", 4000.0);
        stores.server.catalogue(server -> List.of(
                Attributes.of("id", "one")
                        .with("context_length", 32000.0)
                        .with("top_provider", limits)
                        .with("supported_parameters", List.of("top_p")),
                Attributes.of("id", "two")));
        stores.request(new FetchModelsRequest(id));
        for (String model : List.of("one", "two")) {
            stores.server.next().piece("1");
            stores.submit(null, "One?", id + ":" + model);
            stores.runUntilIdle();
        }
        assertEquals(
                Attributes.of("tokens", 5.0)
                        .with("context_length", 32000.0)
                        .with("max_completion_tokens", 4000.0)
                        .with("supported_parameters", List.of("top_p")),
                stores.server.requests().get(0).facts());
        Attributes unknown = stores.server.requests().get(1).facts();
        assertEquals(5.0, unknown.get("tokens"));
        assertNull(unknown.get("context_length"));
        assertNull(unknown.get("supported_parameters"));
    }

    @Test
    void aFetchThatFailsKeepsTheListAndSaysWhy() {
        String id = add(null);
        stores.server.catalogue(server -> LIST);
        stores.request(new FetchModelsRequest(id));
        Dump before = stores.dump();
        stores.server.catalogue(server -> {
            throw new ProviderException("Server", 401, "Server refuses the key (status 401)");
        });
        stores.request(new FetchModelsRequest(id));
        assertEquals(before, stores.dump());
        FetchStatusChanged told = stores.last(FetchStatusChanged.class);
        assertTrue(told.isFailure());
        assertEquals("Server refuses the key (status 401). The list as it was before is kept.", told.sentence());
    }

    @Test
    void whatWasChangedMeanwhileStays() {
        String id = add(null);
        stores.server.catalogue(server -> {
            ModelChoices.enable(id, List.of("new"), true, stores.threads.now());
            return LIST;
        });
        stores.request(new FetchModelsRequest(id));
        assertEquals(List.of("one", "__proto__"), ids(stored()));
        assertEquals(List.of("m", "new"), stored().enabledModels());
    }

    @Test
    void aServerThatWasDeletedMeanwhileIsNotBroughtBack() {
        String id = add(null);
        stores.server.catalogue(server -> {
            PersistenceService.deleteProviderConfig(id);
            return LIST;
        });
        stores.request(new FetchModelsRequest(id));
        assertEquals(List.of(), PersistenceService.loadProviderConfigs());
        assertTrue(stores.last(FetchStatusChanged.class).isFailure());
    }

    @Test
    void theCatalogueOfAnotherAddressIsForgotten() {
        String id = add(null);
        stores.server.catalogue(server -> LIST);
        stores.request(new FetchModelsRequest(id));
        stores.request(new UpdateProviderConfigRequest(id, RunningStores.draft("Renamed", null)));
        assertEquals(2, ids(stored()).size());
        stores.request(new UpdateProviderConfigRequest(
                id,
                new ProviderDraft(
                        "Renamed", "openai-compatible", "http://localhost:2/v1", List.of("m"), null, null, true)));
        assertNull(stored().fetchedModels());
        assertNull(stored().modelsLastFetchedAt());
    }

    @Test
    void modelsAreOfferedAndNoLongerWithoutTouchingOthers() {
        String id = add(null);
        stores.request(new EnableModelsRequest(id, List.of("a", "b"), true));
        stores.request(new EnableModelsRequest(id, List.of("a"), true));
        assertEquals(List.of("m", "a", "b"), stored().enabledModels());
        stores.request(new EnableModelsRequest(id, List.of("a", "m"), false));
        assertEquals(List.of("b"), stored().enabledModels());
    }

    @Test
    void favouritesAndTheOrderAreSettings() {
        String id = add(null);
        stores.request(new FavourModelRequest(id + ":m", true));
        stores.request(new FavourModelRequest(id + ":n", true));
        stores.request(new FavourModelRequest(id + ":m", false));
        stores.request(new SetGlobalModelSortOrderRequest(List.of(id + ":n", id + ":m")));
        assertEquals(List.of(id + ":n"), PersistenceService.loadSetting(ModelLists.FAVOURITES, null));
        assertEquals(List.of(id + ":n", id + ":m"), PersistenceService.loadSetting(ModelLists.ORDER, null));
    }

    @Test
    void aServerWithoutNamedModelsAsksForItsListToBeKeptFresh() {
        stores.request(new AddProviderConfigRequest(new ProviderDraft(
                "Server", "openai-compatible", "http://localhost:1/v1", List.of(), null, null, true)));
        assertTrue(stored().autoFetchModels());
        stores.request(new UpdateProviderConfigRequest(stored().id(), RunningStores.draft("Server", null)));
        assertTrue(stored().autoFetchModels());
        assertFalse(stores.last(ProviderSaved.class).providerConfig().enabledModels() == null);
    }
}
