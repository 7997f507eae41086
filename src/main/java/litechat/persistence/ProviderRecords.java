package litechat.persistence;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.Changes;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;

/** The operations on providers and their keys. */
final class ProviderRecords {
    static final String LAST_SELECTION = SettingRecords.PREFIX + "provider:lastModelSelection";

    private ProviderRecords() {}

    static String save(
            LiteChatDatabase database, ProviderConfig config, @Nullable ApiKey key, @Nullable String address) {
        List<Table<?>> tables = List.of(database.providerConfigs(), database.apiKeys(), database.raw(KeyOrigins.TABLE));
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            if (key != null) {
                database.apiKeys().put(key);
            }
            requireKey(database, config);
            String keyId = config.apiKeyId();
            if (keyId != null && address != null) {
                KeyOrigins.note(database, keyId, address, key == null ? KeyOrigins.read(database, keyId) : List.of());
            }
            return database.providerConfigs().put(config);
        });
    }

    static void saveWithoutKey(LiteChatDatabase database, ProviderConfig config, String keyId) {
        database.write(List.of(database.providerConfigs(), database.apiKeys()), () -> {
            requireKey(database, config);
            database.providerConfigs().put(config);
            deleteUnusedKey(database, keyId, Deletion.Removed.IGNORED);
        });
    }

    static void deleteWithKey(LiteChatDatabase database, ProviderConfig config) {
        List<String> reached = Deletion.reach("providerConfigs");
        reached.add("apiKeys");
        database.write(Deletions.tables(database, reached), () -> {
            ProviderConfig stored = database.providerConfigs().get(config.id());
            Deletions.delete(database, "providerConfigs", config.id());
            if (stored != null) {
                deleteUnusedKey(database, stored.apiKeyId(), Deletion.Removed.IGNORED);
            }
        });
    }

    private static void requireKey(LiteChatDatabase database, ProviderConfig config) {
        Saves.requireTargets(database, "providerConfigs", Changes.of("apiKeyId", config.apiKeyId()));
    }

    /** A key that no provider uses would be a secret that nobody sees any more. */
    static void deleteUnusedKey(LiteChatDatabase database, @Nullable String keyId, Deletion.Removed removed) {
        if (keyId != null
                && database.providerConfigs().where("apiKeyId").equalTo(keyId).count() == 0) {
            new Deletion(database, removed).delete("apiKeys", List.of(keyId));
        }
    }
}
