package litechat.persistence.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProviderService;
import org.jspecify.annotations.Nullable;

/** Steps with settings, providers, keys, repositories and mods. */
final class OtherSteps {
    static final List<String> SETTINGS = List.of("theme", "provider:lastModelSelection", "a:b");

    private final Steps random;

    OtherSteps(Steps random) {
        this.random = random;
    }

    Step save() {
        return switch (random.below(10)) {
            case 0, 1 -> saveSetting();
            case 2 -> saveProvider();
            case 3 -> saveProviderWithKey();
            case 4 -> saveKey();
            case 5 -> saveRepo();
            case 6 -> saveMod();
            default -> new RuleSteps(random).save();
        };
    }

    Step next() {
        return switch (random.below(12)) {
            case 0 -> saveProviderWithoutKey();
            case 1 -> deleteProviderAndKey();
            case 2 -> update();
            case 3, 4 -> delete();
            case 5 -> moveMod();
            case 6, 7, 8 -> new RuleSteps(random).next();
            default -> new ListSteps(random).next();
        };
    }

    private Step saveSetting() {
        String key = random.any(SETTINGS);
        Object value =
                switch (random.below(5)) {
                    case 0 -> null;
                    case 1 -> random.any(Steps.PROVIDERS) + ":m";
                    case 2 -> 1.5;
                    case 3 -> Arrays.asList("x", null, true);
                    default -> random.time();
                };
        return new Step("saveSetting " + key + "=" + value, () -> PersistenceService.saveSetting(key, value), model -> {
            model.put("appState", Plain.map("key", "settings:" + key, "value", value));
            return "settings:" + key;
        });
    }

    Map<String, @Nullable Object> named(List<String> ids) {
        String id = random.any(ids);
        return Plain.map(
                "id",
                id,
                "name",
                random.isFilling() ? id : random.any(Steps.NAMES),
                "createdAt",
                random.time(),
                "updatedAt",
                random.time());
    }

    private Map<String, @Nullable Object> providerRow() {
        Map<String, @Nullable Object> row = named(Steps.PROVIDERS);
        row.putAll(Plain.map("type", "openai", "isEnabled", true, "apiKeyId", random.maybe(Steps.KEYS)));
        row.putAll(Plain.map("baseURL", null, "enabledModels", null, "autoFetchModels", false));
        row.putAll(Plain.map("fetchedModels", null, "modelsLastFetchedAt", null));
        return row;
    }

    private Map<String, @Nullable Object> keyRow() {
        Map<String, @Nullable Object> row = named(Steps.KEYS);
        row.put("value", "secret");
        return row;
    }

    private Step saveProvider() {
        Map<String, @Nullable Object> row = providerRow();
        return new Step(
                "saveProviderConfig " + row,
                () -> PersistenceService.saveProviderConfig(Records.provider(row)),
                model -> {
                    model.need("apiKeys", row.get("apiKeyId"));
                    model.put("providerConfigs", row);
                    return row.get("id");
                });
    }

    private Step saveProviderWithKey() {
        Map<String, @Nullable Object> row = providerRow();
        Map<String, @Nullable Object> key = keyRow();
        return Step.plain(
                "saveProviderConfig " + row + " with " + key,
                () -> ProviderService.save(Records.provider(row), Records.key(key), null),
                model -> {
                    model.put("apiKeys", key);
                    model.need("apiKeys", row.get("apiKeyId"));
                    model.put("providerConfigs", row);
                });
    }

    private Step saveProviderWithoutKey() {
        Map<String, @Nullable Object> row = providerRow();
        String key = random.any(Steps.KEYS);
        return Step.plain(
                "saveProviderConfigWithoutKey " + row + " " + key,
                () -> ProviderService.saveWithoutKey(Records.provider(row), key),
                model -> {
                    model.need("apiKeys", row.get("apiKeyId"));
                    model.put("providerConfigs", row);
                    new ModelDeletion(model).deleteKeyUnlessUsed(key);
                });
    }

    private Step deleteProviderAndKey() {
        Map<String, @Nullable Object> row = providerRow();
        String id = Records.text(row, "id");
        return Step.plain(
                "deleteProviderConfigAndKey " + row,
                () -> ProviderService.deleteWithKey(Records.provider(row)),
                model -> {
                    Object key = model.has("providerConfigs", id)
                            ? model.row("providerConfigs", id).get("apiKeyId")
                            : null;
                    ModelDeletion deletion = new ModelDeletion(model);
                    deletion.delete("providerConfigs", id);
                    deletion.deleteKeyUnlessUsed(key);
                });
    }

    private Step saveKey() {
        Map<String, @Nullable Object> row = keyRow();
        return new Step("saveApiKey " + row, () -> PersistenceService.saveApiKey(Records.key(row)), model -> {
            model.put("apiKeys", row);
            return row.get("id");
        });
    }

    private Step saveRepo() {
        Map<String, @Nullable Object> row = named(Steps.REPOS);
        row.putAll(Plain.map("remoteUrl", "u", "branch", "main"));
        return new Step("saveSyncRepo " + row, () -> PersistenceService.saveSyncRepo(Records.repo(row)), model -> {
            model.put("syncRepos", row);
            return row.get("id");
        });
    }

    private Step saveMod() {
        Map<String, @Nullable Object> row = named(Steps.MODS);
        row.remove("updatedAt");
        row.putAll(Plain.map("sourceUrl", null, "scriptContent", null, "enabled", true));
        row.put("loadOrder", random.below(3) * 10.0);
        if (random.oneIn(2)) {
            return new Step("saveMod " + row, () -> PersistenceService.saveMod(Records.mod(row)), model -> {
                model.put("mods", row);
                return row.get("id");
            });
        }
        return new Step(
                "addMod " + row,
                () -> PersistenceService.addMod(Records.mod(row)).id(),
                model -> {
                    if (model.has("mods", row.get("id"))) {
                        List<String> reasons = new ArrayList<>(model.conflicts("mods", "", row));
                        reasons.add(Refusal.takenText("mods", "id", Records.text(row, "id")));
                        throw new Refusal(reasons);
                    }
                    List<String> mods = ModelReads.mods(model);
                    double last = mods.isEmpty()
                            ? 0
                            : (Double)
                                    model.row("mods", mods.get(mods.size() - 1)).getOrDefault("loadOrder", 0.0);
                    model.put("mods", Plain.with(row, "loadOrder", last + 10));
                    return row.get("id");
                });
    }

    private Step moveMod() {
        String id = random.any(Steps.MODS);
        int places = random.below(5) - 2;
        return Step.plain("moveMod " + id + " " + places, () -> PersistenceService.moveMod(id, places), model -> {
            model.row("mods", id);
            List<String> mods = ModelReads.mods(model);
            int to = Math.max(0, Math.min(mods.size() - 1, mods.indexOf(id) + places));
            mods.remove(id);
            mods.add(to, id);
            for (int i = 0; i < mods.size(); i++) {
                model.set("mods", mods.get(i), "loadOrder", (i + 1) * 10.0);
            }
        });
    }

    private Step update() {
        String name = random.oneIn(5) ? " " : random.any(Steps.NAMES);
        Changes changes = Changes.of("name", name);
        String mod = random.any(Steps.MODS);
        String repo = random.any(Steps.REPOS);
        String key = random.any(Steps.KEYS);
        return switch (random.below(3)) {
            case 0 ->
                rename("updateMod", "mods", mod, name, () -> PersistenceService.updateMod(mod, changes)
                        .id());
            case 1 ->
                rename("updateSyncRepo", "syncRepos", repo, name, () -> PersistenceService.updateSyncRepo(repo, changes)
                        .id());
            default ->
                rename("updateApiKey", "apiKeys", key, name, () -> PersistenceService.updateApiKey(key, changes)
                        .id());
        };
    }

    private static Step rename(String method, String table, String id, String name, Step.Service service) {
        return new Step(method + " " + id + " name=" + name, service, model -> {
            rename(model, table, id, name);
            return id;
        });
    }

    static void rename(Model model, String table, String id, String name) {
        model.set(table, id, "name", name);
        if (name.isBlank()) {
            throw Refusal.invalid("name");
        }
    }

    private Step delete() {
        String provider = random.any(Steps.PROVIDERS);
        String key = random.any(Steps.KEYS);
        String repo = random.any(Steps.REPOS);
        String mod = random.any(Steps.MODS);
        return switch (random.below(4)) {
            case 0 -> deletion("providerConfigs", provider, () -> PersistenceService.deleteProviderConfig(provider));
            case 1 -> deletion("apiKeys", key, () -> PersistenceService.deleteApiKey(key));
            case 2 -> deletion("syncRepos", repo, () -> PersistenceService.deleteSyncRepo(repo));
            default -> deletion("mods", mod, () -> PersistenceService.deleteMod(mod));
        };
    }

    static Step deletion(String table, String id, Step.Call call) {
        return Step.plain("delete from " + table + " " + id, call, model -> new ModelDeletion(model).delete(table, id));
    }
}
