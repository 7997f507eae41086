package litechat.stores;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.InvalidRecord;
import litechat.domain.Secret;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.AddApiKeyRequest;
import litechat.events.ProviderEvent.ApiKeyRefused;
import litechat.events.ProviderEvent.ApiKeySaved;
import litechat.events.ProviderEvent.DeleteApiKeyRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.events.ProviderEvent.UpdateApiKeyRequest;
import litechat.persistence.KeyLockService;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** Changes the keys; they are read together with the servers that use them. */
public final class ApiKeyStore implements ActionStore {
    private static final String ID = "apiKeyStore";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final KeyLock lock;

    public ApiKeyStore(EventBus bus, Ids ids, Clock clock, KeyLock lock) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.lock = lock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(AddApiKeyRequest.class, ID, request -> change(null, () -> add(request))),
                new ActionHandler<>(
                        UpdateApiKeyRequest.class, ID, request -> change(request.id(), () -> update(request))),
                new ActionHandler<>(DeleteApiKeyRequest.class, ID, request -> {
                    PersistenceService.deleteApiKey(request.id());
                    load();
                }));
    }

    private Event add(AddApiKeyRequest request) {
        requireValue(request.value());
        Timestamp now = clock.now();
        ApiKey key = new ApiKey(
                ids.next(), request.keyName(), request.value(), request.providerId(), now, now, Attributes.NONE);
        ApiKey stored = LockedKeys.protect(lock, key);
        PersistenceService.saveApiKey(stored);
        return new ApiKeySaved(stored.withoutValue());
    }

    private Event update(UpdateApiKeyRequest request) {
        Secret value = request.value();
        ApiKey changed = null;
        if (value != null) {
            requireValue(value);
            Timestamp now = clock.now();
            changed = LockedKeys.protect(lock, new ApiKey(request.id(), "-", value, null, now, now, Attributes.NONE));
        }
        return new ApiKeySaved(KeyLockService.update(request.id(), request.keyName(), changed, clock.now())
                .withoutValue());
    }

    private static void requireValue(Secret value) {
        if (value.isEmpty()) {
            throw new InvalidRecord("value", "is empty");
        }
    }

    private void change(@Nullable String id, Saving.Change change) {
        Saving.make(bus, change, sentence -> new ApiKeyRefused(id, sentence), this::load);
    }

    private void load() {
        bus.request(new LoadInitialDataRequest());
    }
}
