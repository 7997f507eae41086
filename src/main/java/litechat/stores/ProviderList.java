package litechat.stores;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.ProviderConfig;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
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
}
