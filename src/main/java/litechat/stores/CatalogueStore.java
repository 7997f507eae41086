package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Clock;
import litechat.domain.ModelLists;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.EnableModelsRequest;
import litechat.events.ProviderEvent.FavourModelRequest;
import litechat.events.ProviderEvent.FetchModelsRequest;
import litechat.events.ProviderEvent.FetchStatusChanged;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.SetGlobalModelSortOrderRequest;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.persistence.ModelChoices;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.providers.ModelCatalogue;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;

/** The catalogues of the model servers, and what the user chose of them. */
public final class CatalogueStore implements ActionStore {
    private static final String ID = "catalogueStore";
    private static final String KEPT = " The list as it was before is kept.";

    private final EventBus bus;
    private final Clock clock;
    private final ModelCatalogue catalogue;
    private final KeyLock lock;

    public CatalogueStore(EventBus bus, Clock clock, ModelCatalogue catalogue, KeyLock lock) {
        this.bus = bus;
        this.clock = clock;
        this.catalogue = catalogue;
        this.lock = lock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        FetchModelsRequest.class, "modelCatalogue", request -> fetch(request.providerConfigId())),
                new ActionHandler<>(EnableModelsRequest.class, ID, request -> {
                    ModelChoices.enable(request.providerConfigId(), request.models(), request.enabled(), clock.now());
                    bus.request(new LoadInitialDataRequest());
                }),
                new ActionHandler<>(FavourModelRequest.class, ID, request -> {
                    ModelChoices.favour(request.modelId(), request.favourite());
                    bus.requestIfHandled(new LoadSettingsRequest());
                }),
                new ActionHandler<>(SetGlobalModelSortOrderRequest.class, ID, request -> {
                    PersistenceService.saveSetting(ModelLists.ORDER, new ArrayList<>(request.ids()));
                    bus.requestIfHandled(new LoadSettingsRequest());
                }));
    }

    private void fetch(String id) {
        bus.emit(new FetchStatusChanged(id, true, false, null));
        FetchStatusChanged outcome;
        try {
            ProviderList providers = ProviderList.load();
            List<@Nullable Object> models = catalogue.fetch(providers.server(providers.require(id), lock), new Stop());
            ModelChoices.keepCatalogue(id, models, clock.now());
            outcome = new FetchStatusChanged(id, false, false, listed(models.size()));
        } catch (ProviderException e) {
            outcome = failure(id, e.sentence());
        } catch (PersistenceException e) {
            outcome = failure(id, e.sentence());
        }
        bus.emit(outcome);
        bus.request(new LoadInitialDataRequest());
    }

    private static String listed(int models) {
        if (models >= ModelCatalogue.MOST_MODELS) {
            return "The server lists " + models + " models or more; so many are kept.";
        }
        return models == 0
                ? "The server lists no models."
                : "The server lists " + models + (models == 1 ? " model." : " models.");
    }

    private static FetchStatusChanged failure(String id, String sentence) {
        return new FetchStatusChanged(id, false, true, sentence + (sentence.endsWith(".") ? "" : ".") + KEPT);
    }
}
