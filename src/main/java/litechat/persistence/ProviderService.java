package litechat.persistence;

import litechat.domain.ApiKey;
import litechat.domain.ProviderConfig;

/** Providers together with their keys, as static methods over the database that {@link PersistenceService} is bound to. */
public final class ProviderService {
    private ProviderService() {}

    public static void save(ProviderConfig config, ApiKey key) {
        ProviderRecords.save(PersistenceService.database(), config, key);
    }

    /** Saves a provider that gives its key up, and deletes the key unless another one uses it. */
    public static void saveWithoutKey(ProviderConfig config, String keyId) {
        ProviderRecords.saveWithoutKey(PersistenceService.database(), config, keyId);
    }

    /** Deletes a provider as {@link PersistenceService} does, and its key unless another one uses it. */
    public static void deleteWithKey(ProviderConfig config) {
        ProviderRecords.deleteWithKey(PersistenceService.database(), config);
    }
}
