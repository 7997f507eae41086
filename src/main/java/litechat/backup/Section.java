package litechat.backup;

import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * One section of the export, and the table that it comes from.
 *
 * @param secrets the fields of its rows that hold secrets
 */
record Section(String name, String table, Set<String> secrets) {
    /** All sections, in the order of the file. */
    static final List<Section> ALL = List.of(
            new Section("settings", "appState", Set.of()),
            new Section("apiKeys", "apiKeys", Set.of("value")),
            plain("providerConfigs"),
            plain("projects"),
            plain("conversations"),
            plain("interactions"),
            plain("rules"),
            plain("tags"),
            plain("tagRuleLinks"),
            plain("mods"),
            new Section("syncRepos", "syncRepos", Set.of("password")));

    private static final String SETTING = "settings:";
    private static final Set<String> SECRET_SETTINGS = Set.of("gitGlobalPat");

    private static Section plain(String table) {
        return new Section(table, table, Set.of());
    }

    boolean isSettings() {
        return name.equals("settings");
    }

    /** A row as a line of the file, or null if it does not belong there. */
    @Nullable
    String line(Attributes row, boolean includeSecrets) {
        if (isSettings()) {
            return setting(row, includeSecrets);
        }
        Attributes shown = row;
        for (String secret : includeSecrets ? Set.<String>of() : secrets) {
            shown = shown.without(secret);
        }
        return JsonText.of(shown);
    }

    private static @Nullable String setting(Attributes row, boolean includeSecrets) {
        String key = row.text("key");
        if (key == null || !key.startsWith(SETTING)) {
            return null;
        }
        String name = key.substring(SETTING.length());
        if (!includeSecrets && SECRET_SETTINGS.contains(name)) {
            return null;
        }
        return JsonText.of(name) + ":" + JsonText.of(row.get("value"));
    }
}
