package litechat.stores;

import java.util.List;
import java.util.Map;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatProtocol;
import litechat.providers.ChatRequest;
import litechat.providers.Endpoint;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import litechat.providers.TestResult;
import org.jspecify.annotations.Nullable;

/** The model servers, their keys, and which model answers next. */
public final class ProviderStore implements ActionStore, ModelServers {
    private static final String ID = "providerStore";
    private static final String LAST_SELECTION = "provider:lastModelSelection";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final Map<String, ChatProtocol> protocols;
    private List<ProviderConfig> configs = List.of();
    private List<ApiKey> keys = List.of();
    private @Nullable String selectedModel;

    /** @param protocols the protocol of each type of provider */
    public ProviderStore(EventBus bus, Ids ids, Clock clock, Map<String, ChatProtocol> protocols) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.protocols = protocols;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(ProviderEvent.LoadInitialDataRequest.class, ID, request -> loadAll()),
                new ActionHandler<>(
                        ProviderEvent.AddProviderConfigRequest.class, ID, request -> save(null, request.draft())),
                new ActionHandler<>(
                        ProviderEvent.UpdateProviderConfigRequest.class,
                        ID,
                        request -> save(require(configs, request.id()), request.draft())),
                new ActionHandler<>(
                        ProviderEvent.DeleteProviderConfigRequest.class, ID, request -> delete(request.id())),
                new ActionHandler<>(
                        ProviderEvent.TestProviderRequest.class,
                        "providerTest",
                        request -> test(request.id(), request.draft())),
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

    private void save(@Nullable ProviderConfig before, ProviderDraft draft) {
        Timestamp now = clock.now();
        ApiKey known = before == null ? null : key(before.apiKeyId());
        Secret entered = draft.key();
        boolean removesKey = entered != null && entered.isEmpty();
        ApiKey newKey = entered == null || removesKey ? null : keyFor(known, draft, entered, now);
        ApiKey linked = newKey != null ? newKey : removesKey ? null : known;
        ProviderConfig config = merged(before, draft, linked, now);
        try {
            if (newKey == null) {
                PersistenceService.saveProviderConfig(config);
            } else {
                PersistenceService.saveProviderConfig(config, newKey);
            }
            if (known != null && removesKey) {
                deleteUnused(known.id(), config.id());
            }
        } catch (PersistenceException e) {
            bus.emit(new ProviderRefused(e.sentence()));
            return;
        }
        reload();
        bus.emit(new ProviderSaved(config));
        List<String> models = config.enabledModels();
        if (available(selectedModel) == null && models != null && !models.isEmpty()) {
            select(new ModelId(config.id(), models.get(0)).toString());
        }
    }

    private ApiKey keyFor(@Nullable ApiKey known, ProviderDraft draft, Secret entered, Timestamp now) {
        return known == null
                ? new ApiKey(ids.next(), draft.name(), entered, draft.type(), now, now, Attributes.NONE)
                : new ApiKey(
                        known.id(), known.name(), entered, known.providerId(), known.createdAt(), now, known.others());
    }

    private ProviderConfig merged(
            @Nullable ProviderConfig before, ProviderDraft draft, @Nullable ApiKey key, Timestamp now) {
        return new ProviderConfig(
                before == null ? ids.next() : before.id(),
                draft.name(),
                draft.type(),
                before == null || before.isEnabled(),
                key == null ? null : key.id(),
                draft.baseURL(),
                draft.models(),
                before != null && before.autoFetchModels(),
                before == null ? null : before.fetchedModels(),
                before == null ? null : before.modelsLastFetchedAt(),
                before == null ? now : before.createdAt(),
                now,
                before == null ? Attributes.NONE : before.others());
    }

    private void delete(String id) {
        ProviderConfig config = require(configs, id);
        PersistenceService.deleteProviderConfig(id);
        if (config.apiKeyId() != null) {
            deleteUnused(config.apiKeyId(), id);
        }
        reload();
        bus.emit(new SelectedModelChanged(available(selectedModel)));
    }

    /** A key that no other provider uses would be a secret that nobody sees any more. */
    private void deleteUnused(String keyId, String exceptId) {
        for (ProviderConfig other : configs) {
            if (keyId.equals(other.apiKeyId()) && !other.id().equals(exceptId)) {
                return;
            }
        }
        PersistenceService.deleteApiKey(keyId);
    }

    private void test(@Nullable String id, ProviderDraft draft) {
        ProviderConfig saved = id == null ? null : find(id);
        ApiKey savedKey = saved == null ? null : key(saved.apiKeyId());
        Secret secret = draft.key() != null ? draft.key() : savedKey == null ? null : savedKey.value();
        Endpoint endpoint = new Endpoint(draft.name(), draft.baseURL(), secret);
        TestResult result = protocol(draft.type())
                .test(endpoint, draft.models().isEmpty() ? "" : draft.models().get(0));
        bus.emit(new ProviderTested(result.reachable(), result.sentence()));
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
