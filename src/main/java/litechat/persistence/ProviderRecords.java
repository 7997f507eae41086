package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.AppState;
import litechat.domain.Changes;
import litechat.domain.ModelId;
import litechat.domain.ProviderConfig;
import org.jspecify.annotations.Nullable;

/** The operations on providers and their keys. */
final class ProviderRecords {
    private static final String LAST_SELECTION = SettingRecords.PREFIX + "provider:lastModelSelection";

    private ProviderRecords() {}

    static List<ProviderConfig> loadConfigs(LiteChatDatabase database) {
        List<ProviderConfig> configs =
                new ArrayList<>(database.providerConfigs().toQuery().toList());
        configs.sort(Comparator.comparing(ProviderConfig::name).thenComparing(ProviderConfig::id));
        return configs;
    }

    static List<ApiKey> loadKeys(LiteChatDatabase database) {
        List<ApiKey> keys = new ArrayList<>(database.apiKeys().toQuery().toList());
        keys.sort(Comparator.comparing(ApiKey::name).thenComparing(ApiKey::id));
        return keys;
    }

    static String save(LiteChatDatabase database, ProviderConfig config, @Nullable ApiKey key) {
        return database.transaction(Mode.READ_WRITE, List.of(database.providerConfigs(), database.apiKeys()), () -> {
            if (key != null) {
                database.apiKeys().put(key);
            }
            return database.providerConfigs().put(config);
        });
    }

    static void delete(LiteChatDatabase database, String id) {
        database.write(List.of(database.providerConfigs(), database.appState(), database.projects()), () -> {
            database.providerConfigs().delete(id);
            AppState selection = database.appState().get(LAST_SELECTION);
            if (selection != null && belongsTo(selection.value(), id)) {
                database.appState().update(LAST_SELECTION, Changes.of("value", null));
            }
            for (var project : database.projects().toQuery().toList()) {
                if (belongsTo(project.modelId(), id)) {
                    database.projects().update(project.id(), Changes.of("modelId", null));
                }
            }
        });
    }

    static void deleteKey(LiteChatDatabase database, String id) {
        database.write(List.of(database.apiKeys(), database.providerConfigs()), () -> {
            database.providerConfigs().where("apiKeyId").equalTo(id).modify(Changes.of("apiKeyId", null));
            database.apiKeys().delete(id);
        });
    }

    private static boolean belongsTo(@Nullable Object model, String providerConfigId) {
        ModelId id = model instanceof String text ? ModelId.parse(text) : null;
        return id != null && id.providerConfigId().equals(providerConfigId);
    }
}
