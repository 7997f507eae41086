package litechat.persistence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ModelLists;
import litechat.domain.ProviderConfig;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * Which models are offered, in which order, and which are favourites, as static methods over the database that
 * {@link PersistenceService} is bound to; each changes what is stored now, so that two tabs do not undo each other.
 */
public final class ModelChoices {
    private ModelChoices() {}

    /** Keeps a server's catalogue, beside whatever else was changed of the server meanwhile. */
    public static ProviderConfig keepCatalogue(String providerId, List<@Nullable Object> models, Timestamp now) {
        LiteChatDatabase database = PersistenceService.database();
        return database.transaction(Mode.READ_WRITE, List.of(database.providerConfigs()), () -> {
            Changes changes = Changes.of("fetchedModels", models).and("modelsLastFetchedAt", now);
            database.providerConfigs().update(providerId, changes);
            return stored(database, providerId);
        });
    }

    /** Offers models, or no longer. */
    public static void enable(String providerId, List<String> models, boolean enabled, Timestamp now) {
        LiteChatDatabase database = PersistenceService.database();
        database.write(List.of(database.providerConfigs()), () -> {
            ProviderConfig config = stored(database, providerId);
            List<@Nullable Object> after = changed(config.enabledModels(), models, enabled);
            Changes changes = Changes.of("enabledModels", after).and("updatedAt", now);
            database.providerConfigs().update(providerId, changes);
        });
    }

    /** Makes a model a favourite, or no longer. */
    public static void favour(String modelId, boolean favourite) {
        LiteChatDatabase database = PersistenceService.database();
        database.write(List.of(database.appState()), () -> {
            Object before = SettingRecords.load(database, ModelLists.FAVOURITES, null);
            List<@Nullable Object> after = changed(ModelLists.texts(before), List.of(modelId), favourite);
            String key = SettingRecords.PREFIX + ModelLists.FAVOURITES;
            database.appState().put(new AppState(key, after, Attributes.NONE));
        });
    }

    private static ProviderConfig stored(LiteChatDatabase database, String id) {
        ProviderConfig config = database.providerConfigs().get(id);
        if (config == null) {
            throw new RowMissing();
        }
        return config;
    }

    private static List<@Nullable Object> changed(@Nullable List<String> before, List<String> changes, boolean isIn) {
        Set<String> names = new LinkedHashSet<>(before == null ? List.of() : before);
        if (isIn) {
            names.addAll(changes);
        } else {
            names.removeAll(new LinkedHashSet<>(changes));
        }
        return new ArrayList<>(names);
    }
}
