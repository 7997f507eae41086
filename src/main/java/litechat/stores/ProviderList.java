package litechat.stores;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Attributes;
import litechat.domain.ProviderConfig;
import litechat.domain.Secret;
import litechat.persistence.ConfirmationService;
import litechat.persistence.KeyOrigins;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.providers.ProviderException;
import litechat.providers.SavedServer;
import org.jspecify.annotations.Nullable;

/** The providers and keys as they were last read. */
record ProviderList(List<ProviderConfig> configs, List<ApiKey> keys) {
    static final ProviderList EMPTY = new ProviderList(List.of(), List.of());

    static ProviderList load() {
        return new ProviderList(PersistenceService.loadProviderConfigs(), PersistenceService.loadApiKeys());
    }

    @Nullable
    ProviderConfig find(String id) {
        for (ProviderConfig config : configs) {
            if (config.id().equals(id)) {
                return config;
            }
        }
        return null;
    }

    ProviderConfig require(String id) {
        ProviderConfig config = find(id);
        if (config == null) {
            throw new RowMissing();
        }
        return config;
    }

    /** The key of this id, or null. */
    @Nullable
    ApiKey key(@Nullable String id) {
        for (ApiKey key : keys) {
            if (key.id().equals(id)) {
                return key;
            }
        }
        return null;
    }

    /** A provider with all that decides whether it may be asked. */
    SavedServer server(ProviderConfig config, KeyLock lock) {
        ApiKey key = key(config.apiKeyId());
        if (key == null && config.apiKeyId() != null) {
            throw new ProviderException(config.name(), 0, "The key of this server cannot be read from the database.");
        }
        requireUnlocked(config, lock);
        List<String> origins = key == null ? List.of() : KeyOrigins.of(key.id());
        boolean isUnconfirmed = ConfirmationService.isUnconfirmed("providerConfigs", config.id());
        if (key != null && origins.isEmpty() && !isUnconfirmed) {
            // Saved before that was noted: from now on it goes nowhere else.
            KeyOrigins.add(key.id(), config.address());
        }
        return SavedServer.of(config, isUnconfirmed, key == null ? null : valueOf(key, lock), origins);
    }

    /** @throws ProviderException if the provider's key is locked */
    void requireUnlocked(ProviderConfig config, KeyLock lock) {
        ApiKey key = key(config.apiKeyId());
        String lockId = key == null ? null : key.lockId();
        if (lockId != null && !lock.isOpen(lockId)) {
            throw new ProviderException(config.name(), 0, ApiKey.LOCKED);
        }
    }

    /** The value of a key. @throws litechat.persistence.KeysLocked if it is locked */
    static @Nullable Secret valueOf(ApiKey key, KeyLock lock) {
        Attributes sealed = key.sealed();
        return sealed == null ? key.value() : lock.reveal(sealed);
    }
}
