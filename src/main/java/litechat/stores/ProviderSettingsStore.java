package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import litechat.domain.ProviderType;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.ProviderDraft;
import litechat.events.ProviderEvent;
import litechat.events.ProviderEvent.ApiKeysChanged;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.ProviderEvent.ProviderRefused;
import litechat.events.ProviderEvent.ProviderSaved;
import litechat.events.ProviderEvent.ProviderTested;
import litechat.persistence.ConfirmationService;
import litechat.persistence.KeyOrigins;
import litechat.persistence.KeysLocked;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.ProviderService;
import litechat.persistence.RowMissing;
import litechat.persistence.TrashService;
import litechat.providers.ConnectionTest;
import litechat.providers.EgressGate;
import litechat.providers.Endpoint;
import litechat.providers.ProviderException;
import litechat.providers.SavedServer;
import litechat.providers.TestResult;
import org.jspecify.annotations.Nullable;

/** The model servers as the user sets them up, and their keys. */
public final class ProviderSettingsStore implements ActionStore {
    private static final String ID = "providerSettingsStore";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final ConnectionTest connectionTest;
    private final KeyLock lock;
    private ProviderList providers = ProviderList.EMPTY;

    public ProviderSettingsStore(EventBus bus, Ids ids, Clock clock, ConnectionTest connectionTest, KeyLock lock) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.connectionTest = connectionTest;
        this.lock = lock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(ProviderEvent.LoadInitialDataRequest.class, ID, request -> reload()),
                new ActionHandler<>(
                        ProviderEvent.AddProviderConfigRequest.class, ID, request -> save(null, request.draft())),
                new ActionHandler<>(
                        ProviderEvent.UpdateProviderConfigRequest.class,
                        ID,
                        request -> save(read(request.id()), request.draft())),
                new ActionHandler<>(
                        ProviderEvent.DeleteProviderConfigRequest.class, ID, request -> delete(request.id())),
                new ActionHandler<>(
                        ProviderEvent.TestProviderRequest.class,
                        "providerTest",
                        request -> test(request.id(), request.draft())));
    }

    private void reload() {
        providers = ProviderList.load();
        bus.emit(new ProviderConfigsChanged(providers.configs()));
        List<ApiKey> keys = new ArrayList<>();
        for (ApiKey key : providers.keys()) {
            keys.add(key.withoutValue());
        }
        bus.emit(new ApiKeysChanged(keys));
    }

    /** The provider as it stands now, which another tab or the list of keys may have changed. */
    private ProviderConfig read(String id) {
        providers = ProviderList.load();
        return providers.require(id);
    }

    private void save(@Nullable ProviderConfig before, ProviderDraft draft) {
        Timestamp now = clock.now();
        ApiKey known = before == null ? null : providers.key(before.apiKeyId());
        Secret entered = draft.key();
        boolean removesKey = entered != null && entered.isEmpty();
        ApiKey newKey =
                entered == null || removesKey ? null : keyFor(isShared(known) ? null : known, draft, entered, now);
        ApiKey saved = draft.keyId() == null ? known : providers.key(draft.keyId());
        ApiKey linked = newKey != null ? newKey : removesKey ? null : saved;
        ProviderConfig config = merged(before, draft, linked, now);
        try {
            if (entered == null && draft.keyId() != null && saved == null) {
                throw new RowMissing(); // deleted since it was chosen
            }
            if (newKey != null) {
                ProviderService.save(config, LockedKeys.protect(lock, newKey), config.address());
            } else if (known != null && removesKey) {
                ProviderService.saveWithoutKey(config, known.id());
            } else {
                saveWithSavedKey(before, config);
            }
        } catch (PersistenceException e) {
            bus.emit(new ProviderRefused(e.sentence()));
            return;
        } catch (ProviderException e) {
            bus.emit(new ProviderRefused(e.sentence()));
            return;
        }
        reload();
        bus.emit(new ProviderSaved(config));
        chooseFirst(config);
    }

    /** A saved key goes nowhere but where it was saved for. A server that an import has moved can be renamed all the same. */
    private void saveWithSavedKey(@Nullable ProviderConfig before, ProviderConfig config) {
        String keyId = config.apiKeyId();
        boolean isMoved = before == null
                || !before.address().equals(config.address())
                || !Objects.equals(before.apiKeyId(), keyId);
        ApiKey key = providers.key(keyId);
        if (key != null && isMoved) {
            EgressGate.requireKeyFor(config.name(), config.address(), originsOf(key));
        }
        ProviderService.save(config, null, isMoved ? config.address() : null);
    }

    /** Whoever sets up a server wants to ask it: its first model is chosen where none is that can be asked. */
    private void chooseFirst(ProviderConfig config) {
        Object chosen = PersistenceService.loadSetting(ProviderStore.LAST_SELECTION, null);
        ModelId model = chosen instanceof String text ? ModelId.parse(text) : null;
        ProviderConfig server = model == null ? null : providers.find(model.providerConfigId());
        boolean isChosen = server != null && server.isEnabled();
        List<String> models = config.enabledModels();
        if (config.isEnabled() && !isChosen && models != null && !models.isEmpty()) {
            PersistenceService.saveSetting(
                    ProviderStore.LAST_SELECTION, new ModelId(config.id(), models.get(0)).toString());
        }
    }

    /** A new value for one server must not become that of another. */
    private boolean isShared(@Nullable ApiKey key) {
        int users = 0;
        for (ProviderConfig config : providers.configs()) {
            users += key != null && key.id().equals(config.apiKeyId()) ? 1 : 0;
        }
        return users > 1;
    }

    private ApiKey keyFor(@Nullable ApiKey known, ProviderDraft draft, Secret entered, Timestamp now) {
        return known == null
                ? new ApiKey(ids.next(), freeKeyName(draft.name()), entered, draft.type(), now, now, Attributes.NONE)
                : known.withValue(entered).updated(known.name(), now);
    }

    /** Keys have unique names too, and keep theirs when their provider is renamed. */
    private String freeKeyName(String wanted) {
        String name = wanted;
        for (int number = 2; isKeyName(name); number++) {
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    private boolean isKeyName(String name) {
        for (ApiKey key : providers.keys()) {
            if (key.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private ProviderConfig merged(
            @Nullable ProviderConfig before, ProviderDraft draft, @Nullable ApiKey key, Timestamp now) {
        // The catalogue of another server would tell of models that this one does not have.
        boolean isSame = before != null
                && before.type().equals(draft.type())
                && before.address().equals(draft.baseURL());
        return new ProviderConfig(
                before == null ? ids.next() : before.id(),
                draft.name(),
                draft.type(),
                draft.isEnabled(),
                key == null ? null : key.id(),
                storedAddress(draft),
                draft.models(),
                before == null ? draft.models().isEmpty() : before.autoFetchModels(),
                before != null && isSame ? before.fetchedModels() : null,
                before != null && isSame ? before.modelsLastFetchedAt() : null,
                before == null ? now : before.createdAt(),
                now,
                before == null ? Attributes.NONE : before.others());
    }

    /** The usual address of a server that is the same for everybody is not stored, as in the original. */
    private static @Nullable String storedAddress(ProviderDraft draft) {
        ProviderType type = ProviderType.of(draft.type());
        boolean isUsual = type != null && type.isHosted() && draft.baseURL().equals(type.address());
        return isUsual ? null : draft.baseURL();
    }

    private void delete(String id) {
        TrashEntry entry = TrashService.moveToTrash(ids.next(), "provider", id, ProjectContents.MOVE_UP, clock.now());
        reload();
        bus.emit(new ProviderEvent.ProviderDeleted(entry, id));
    }

    private void test(@Nullable String id, ProviderDraft draft) {
        TestResult result;
        try {
            result = connectionTest.test(
                    endpoint(id == null ? null : providers.find(id), draft),
                    draft.models().isEmpty() ? "" : draft.models().get(0));
        } catch (ProviderException e) {
            result = new TestResult(false, e.sentence());
        } catch (KeysLocked e) {
            result = new TestResult(false, e.sentence());
        }
        bus.emit(new ProviderTested(result.reachable(), result.sentence()));
    }

    private Endpoint endpoint(@Nullable ProviderConfig saved, ProviderDraft draft) {
        if (saved != null && ConfirmationService.isUnconfirmed("providerConfigs", saved.id())) {
            return EgressGate.admit(SavedServer.of(saved, true, null, List.of()));
        }
        EgressGate.requireEnabled(draft.name(), draft.isEnabled());
        ApiKey savedKey =
                providers.key(draft.keyId() != null ? draft.keyId() : saved == null ? null : saved.apiKeyId());
        if (draft.key() != null || savedKey == null) {
            return EgressGate.admitTyped(draft.type(), draft.name(), draft.baseURL(), draft.key(), List.of());
        }
        return EgressGate.admitTyped(
                draft.type(), draft.name(), draft.baseURL(), ProviderList.valueOf(savedKey, lock), originsOf(savedKey));
    }

    /** Where a saved key may go: where it was saved for or, of one saved before that was noted, to the servers that have it. */
    private List<String> originsOf(ApiKey key) {
        List<String> origins = new ArrayList<>(KeyOrigins.of(key.id()));
        if (origins.isEmpty()) {
            for (ProviderConfig config : providers.configs()) {
                if (key.id().equals(config.apiKeyId())) {
                    origins.add(config.address());
                }
            }
        }
        return origins;
    }
}
