package litechat.stores;

import java.util.List;
import java.util.Objects;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.domain.ProviderType;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.Part;
import litechat.events.ProviderEvent;
import litechat.events.ProviderEvent.FollowProjectRequest;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.PromptService;
import litechat.providers.AnswerEnd;
import litechat.providers.AnswerListener;
import litechat.providers.ChatProtocol;
import litechat.providers.ChatRequest;
import litechat.providers.EgressGate;
import litechat.providers.ProviderException;
import litechat.providers.Stop;
import org.jspecify.annotations.Nullable;

/** The model servers that can be asked, and which model answers next. */
public final class ProviderStore implements ActionStore, ModelServers {
    private static final String ID = "providerStore";
    static final String LAST_SELECTION = "provider:lastModelSelection";

    private final EventBus bus;
    private final ChatProtocol protocol;
    private final KeyLock lock;
    private ProviderList providers = ProviderList.EMPTY;
    private @Nullable String selectedModel;
    private @Nullable String projectModel;

    public ProviderStore(EventBus bus, ChatProtocol protocol, KeyLock lock) {
        this.bus = bus;
        this.lock = lock;
        this.protocol = protocol;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(ProviderEvent.LoadInitialDataRequest.class, ID, request -> loadAll()),
                new ActionHandler<>(ProviderEvent.SelectModelRequest.class, ID, request -> select(request.modelId())),
                new ActionHandler<>(ProviderEvent.FollowProjectRequest.class, ID, this::follow));
    }

    @Override
    public ModelId require(String modelId) {
        ModelId id = ModelId.parse(modelId);
        ProviderConfig config = id == null ? null : providers.find(id.providerConfigId());
        if (id == null || config == null || ProviderType.of(config.type()) == null) {
            throw new ProviderException("", 0, "The model's server is no longer set up. Choose another model.");
        }
        EgressGate.requireEnabled(config.name(), config.isEnabled());
        providers.requireUnlocked(config, lock);
        return id;
    }

    @Override
    public boolean canAsk(String modelId) {
        try {
            EgressGate.admit(providers.server(providers.require(require(modelId).providerConfigId()), lock));
            return true;
        } catch (ProviderException e) {
            return false;
        }
    }

    @Override
    public AnswerEnd answer(String modelId, ChatRequest request, AnswerListener listener, Stop stop) {
        ProviderConfig config = providers.require(require(modelId).providerConfigId());
        return protocol.answer(providers.server(config, lock), request, listener, stop);
    }

    /** Servers that need no key work without the table of keys, and all of them without the last choice. */
    private void loadAll() {
        PartReading.attempt(
                bus,
                Part.PROVIDERS,
                () -> providers = new ProviderList(PersistenceService.loadProviderConfigs(), providers.keys()));
        bus.emit(new ProviderConfigsChanged(providers.configs()));
        try {
            PartReading.attempt(
                    bus,
                    Part.API_KEYS,
                    () -> providers = new ProviderList(providers.configs(), PersistenceService.loadApiKeys()));
        } finally {
            selectedModel = lastSelection();
            bus.emit(new SelectedModelChanged(current()));
        }
    }

    /** What a project says comes before what was chosen last, until something else is chosen in it. */
    private void follow(FollowProjectRequest request) {
        String before = projectModel;
        try {
            projectModel = PromptService.effective(request.conversationId(), request.projectId())
                    .modelId();
        } catch (PersistenceException e) {
            projectModel = null; // the list of projects tells what is wrong with their table
        }
        if (!Objects.equals(before, projectModel)) {
            bus.emit(new SelectedModelChanged(current()));
        }
    }

    private @Nullable String current() {
        String model = available(projectModel);
        return model == null ? available(selectedModel) : model;
    }

    private @Nullable String lastSelection() {
        try {
            return PersistenceService.loadSetting(LAST_SELECTION, null) instanceof String model ? model : null;
        } catch (PersistenceException e) {
            return selectedModel; // the settings tell what is wrong with their table
        }
    }

    private void select(@Nullable String modelId) {
        String before = selectedModel;
        String beforeOfProject = projectModel;
        choose(modelId, null); // a question that is asked before this is saved goes to the new model already
        try {
            PersistenceService.saveSetting(LAST_SELECTION, modelId);
        } catch (PersistenceException e) {
            choose(before, beforeOfProject);
            throw e;
        }
    }

    private void choose(@Nullable String modelId, @Nullable String ofProject) {
        selectedModel = modelId;
        projectModel = ofProject;
        bus.emit(new SelectedModelChanged(current()));
    }

    /** The wish is remembered even while its provider is away; then nothing is chosen. */
    private @Nullable String available(@Nullable String modelId) {
        ModelId id = ModelId.parse(modelId);
        ProviderConfig config = id == null ? null : providers.find(id.providerConfigId());
        return config == null || !config.isEnabled() ? null : modelId;
    }
}
