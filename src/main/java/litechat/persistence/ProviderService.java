package litechat.persistence;

import litechat.domain.ApiKey;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;

/** Providers together with their keys, as static methods over the database that {@link PersistenceService} is bound to. */
public final class ProviderService {
    private ProviderService() {}

    /**
     * Saves a provider, with a new value of its key if there is one.
     *
     * @param address where the user has the key sent; null if that is not known
     */
    public static void save(ProviderConfig config, @Nullable ApiKey key, @Nullable String address) {
        ProviderRecords.save(PersistenceService.database(), config, key, address);
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
