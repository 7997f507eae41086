package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.domain.ApiKey;
import litechat.domain.Mod;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.SyncRepo;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** Steps that read lists and settings. */
final class ListSteps {
    private final Steps random;

    ListSteps(Steps random) {
        this.random = random;
    }

    Step next() {
        String setting = random.any(OtherSteps.SETTINGS);
        return switch (random.below(9)) {
            case 0 -> list("providerConfigs", () -> ids(PersistenceService.loadProviderConfigs(), ProviderConfig::id));
            case 1 -> list("apiKeys", () -> ids(PersistenceService.loadApiKeys(), ApiKey::id));
            case 2 -> list("syncRepos", () -> ids(PersistenceService.loadSyncRepos(), SyncRepo::id));
            case 3 -> list("rules", () -> ids(PersistenceService.loadRules(), Rule::id));
            case 4 -> list("tags", () -> ids(PersistenceService.loadTags(), Tag::id));
            case 5 -> new Step("loadMods", () -> ids(PersistenceService.loadMods(), Mod::id), ModelReads::mods);
            case 6 ->
                new Step(
                        "loadTagRuleLinks",
                        () -> ids(PersistenceService.loadTagRuleLinks(), TagRuleLink::id),
                        model -> List.copyOf(model.table("tagRuleLinks").keySet()));
            case 7 ->
                new Step(
                        "loadSetting " + setting,
                        () -> PersistenceService.loadSetting(setting, "default"),
                        model -> model.has("appState", "settings:" + setting)
                                ? model.row("appState", "settings:" + setting).get("value")
                                : "default");
            default ->
                new Step("loadSettings", () -> new TreeMap<>(PersistenceService.loadSettings()), model -> {
                    Map<String, @Nullable Object> settings = new TreeMap<>();
                    for (Map<String, @Nullable Object> row :
                            model.table("appState").values()) {
                        String key = String.valueOf(row.get("key"));
                        if (key.startsWith("settings:")) {
                            settings.put(key.substring(9), row.get("value"));
                        }
                    }
                    return settings;
                });
        };
    }

    private static Step list(String table, Step.Service service) {
        return new Step("list of " + table, service, model -> ModelReads.byName(model, table));
    }

    /** The id of a record. */
    private interface Id<T> {
        String of(T record);
    }

    private static <T> List<String> ids(List<T> records, Id<T> id) {
        List<String> ids = new ArrayList<>();
        for (T each : records) {
            ids.add(id.of(each));
        }
        return ids;
    }
}
