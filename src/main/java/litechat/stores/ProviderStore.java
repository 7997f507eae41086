package litechat.stores;

import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.ProviderEvent;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatProtocol;
import litechat.providers.ChatRequest;
import litechat.providers.Endpoint;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;

/** The model servers that can be asked, and which model answers next. */
public final class ProviderStore implements ActionStore, ModelServers {
    private static final String ID = "providerStore";
    static final String LAST_SELECTION = "provider:lastModelSelection";

    private final EventBus bus;
    private final Map<String, ChatProtocol> protocols;
    private List<ProviderConfig> configs = List.of();
    private List<ApiKey> keys = List.of();
    private @Nullable String selectedModel;

    /**
     * A store.
     *
     * @param protocols the protocol of each type of provider
     */
    public ProviderStore(EventBus bus, Map<String, ChatProtocol> protocols) {
        this.bus = bus;
        this.protocols = protocols;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(ProviderEvent.LoadInitialDataRequest.class, ID, request -> loadAll()),
                new ActionHandler<>(ProviderEvent.SelectModelRequest.class, ID, request -> select(request.modelId())));
    }

    @Override
    public ModelId require(String modelId) {
        ModelId id = ModelId.parse(modelId);
        ProviderConfig config = id == null ? null : find(id.providerConfigId());
        if (id == null || config == null || !config.isEnabled() || !protocols.containsKey(config.type())) {
            throw new ProviderException("", 0, "The model's server is no longer set up. Choose another model.");
        }
        return id;
    }

    @Override
    public AnswerEnd answer(String modelId, ChatRequest request, AnswerListener listener, Stop stop) {
        ProviderConfig config = require(configs, require(modelId).providerConfigId());
        return protocol(config.type()).answer(endpoint(config), request, listener, stop);
    }

    private void loadAll() {
        reload();
        selectedModel = PersistenceService.loadSetting(LAST_SELECTION, null) instanceof String model ? model : null;
        bus.emit(new SelectedModelChanged(available(selectedModel)));
    }

    private void reload() {
        configs = PersistenceService.loadProviderConfigs();
        keys = PersistenceService.loadApiKeys();
        bus.emit(new ProviderConfigsChanged(configs));
    }

    private void select(@Nullable String modelId) {
        PersistenceService.saveSetting(LAST_SELECTION, modelId);
        selectedModel = modelId;
        bus.emit(new SelectedModelChanged(available(modelId)));
    }

    /** The wish is remembered even while its provider is away; then nothing is chosen. */
    private @Nullable String available(@Nullable String modelId) {
        ModelId id = ModelId.parse(modelId);
        ProviderConfig config = id == null ? null : find(id.providerConfigId());
        return config == null || !config.isEnabled() ? null : modelId;
    }

    private Endpoint endpoint(ProviderConfig config) {
        ApiKey key = key(config.apiKeyId());
        return new Endpoint(
                config.name(), config.baseURL() == null ? "" : config.baseURL(), key == null ? null : key.value());
    }

    private ChatProtocol protocol(String type) {
        ChatProtocol protocol = protocols.get(type);
        if (protocol == null) {
            throw new ProviderException("", 0, "This kind of server is not supported.");
        }
        return protocol;
    }

    private @Nullable ApiKey key(@Nullable String id) {
        for (ApiKey key : keys) {
            if (key.id().equals(id)) {
                return key;
            }
        }
        return null;
    }

    private @Nullable ProviderConfig find(String id) {
        for (ProviderConfig config : configs) {
            if (config.id().equals(id)) {
                return config;
            }
        }
        return null;
    }

    private static ProviderConfig require(List<ProviderConfig> configs, String id) {
        for (ProviderConfig config : configs) {
            if (config.id().equals(id)) {
                return config;
            }
        }
        throw new RowMissing();
    }
}
