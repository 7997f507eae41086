package litechat.domain;

import org.jspecify.annotations.Nullable;

/** One value of the application under its full key, such as {@code settings:theme}; a null is a value. */
public record AppState(String key, @Nullable Object value, Attributes others) {
    public AppState {
        Check.name("key", key);
    }
}
