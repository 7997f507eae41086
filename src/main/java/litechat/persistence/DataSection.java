package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** One section of a full export, in the order of the file, and the table that it comes from. */
public enum DataSection {
    SETTINGS("settings", "appState"),
    API_KEYS("apiKeys"),
    PROVIDER_CONFIGS("providerConfigs"),
    PROJECTS("projects"),
    CONVERSATIONS("conversations"),
    INTERACTIONS("interactions"),
    RULES("rules"),
    TAGS("tags"),
    TAG_RULE_LINKS("tagRuleLinks"),
    MODS("mods"),
    SYNC_REPOS("syncRepos"),
    ATTACHMENTS("attachments");

    /** What the keys of settings begin with in their table. */
    public static final String SETTING = SettingRecords.PREFIX;

    private final String title;
    private final String table;

    DataSection(String table) {
        this(table, table);
    }

    DataSection(String title, String table) {
        this.title = title;
        this.table = table;
    }

    /** The section with this name in the file, or null. */
    public static @Nullable DataSection named(String title) {
        for (DataSection section : values()) {
            if (section.title.equals(title)) {
                return section;
            }
        }
        return null;
    }

    /** The tables of all sections. */
    public static List<Table<?>> tables(LiteChatDatabase database) {
        List<Table<?>> tables = new ArrayList<>();
        for (DataSection section : values()) {
            tables.add(database.raw(section.table));
        }
        return tables;
    }

    /** Its name in the file. */
    public String title() {
        return title;
    }

    public String table() {
        return table;
    }

    /** The fields of its rows that hold secrets; of the settings, the names of those that are secrets. */
    public Set<String> secrets() {
        return switch (this) {
            case SETTINGS -> Set.of("gitGlobalPat");
            case API_KEYS -> Set.of("value", "sealed");
            case SYNC_REPOS -> Set.of("password");
            default -> Set.of();
        };
    }

    /** A row of the section with the secrets of the one that is here, where it has none: a key is either locked or not. */
    public Attributes withSecrets(Attributes stored, Attributes given) {
        Attributes row = given;
        for (String secret : isSettings() ? Set.<String>of() : secrets()) {
            if (row.get(secret) != null) {
                return row;
            }
        }
        for (String secret : isSettings() ? Set.<String>of() : secrets()) {
            if (row.get(secret) == null && stored.get(secret) != null) {
                row = row.with(secret, stored.get(secret));
            }
        }
        return row;
    }

    public boolean isSettings() {
        return this == SETTINGS;
    }

    /** Whether a row of the table under this key belongs to the section. */
    public boolean has(String key) {
        return !isSettings() || key.startsWith(SettingRecords.PREFIX);
    }

    /** The name of the setting in a row, or null if the row is none. */
    public static @Nullable String settingOf(Attributes row) {
        String key = row.text("key");
        return key != null && SETTINGS.has(key) ? key.substring(SettingRecords.PREFIX.length()) : null;
    }
}
