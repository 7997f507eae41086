package litechat.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** The operations on settings, which are rows of {@code appState} under a prefix. */
final class SettingRecords {
    static final String PREFIX = "settings:";

    private static final int LONGEST_NAME = 1000;

    private SettingRecords() {}

    static String save(LiteChatDatabase database, String key, @Nullable Object value) {
        if (key.length() > LONGEST_NAME) {
            throw new PersistenceException("The name of this setting is too long. Nothing was changed.", null);
        }
        return Saves.put(database, database.appState(), new AppState(PREFIX + key, value, Attributes.NONE));
    }

    static @Nullable Object load(LiteChatDatabase database, String key, @Nullable Object defaultValue) {
        AppState state = database.appState().get(PREFIX + key);
        return state == null ? defaultValue : state.value();
    }

    static Map<String, @Nullable Object> loadAll(LiteChatDatabase database) {
        Map<String, @Nullable Object> settings = new LinkedHashMap<>();
        for (AppState state : database.appState()
                .where("key")
                .between(PREFIX, PREFIX + '\uffff')
                .toList()) {
            settings.put(state.key().substring(PREFIX.length()), state.value());
        }
        return settings;
    }
}
