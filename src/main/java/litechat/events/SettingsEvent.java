package litechat.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and events about settings. */
public final class SettingsEvent {
    private SettingsEvent() {}

    /** Asks for all settings to be read. */
    public record LoadSettingsRequest() implements Request {
        @Override
        public String name() {
            return "settings.load.settings.request";
        }
    }

    /** Asks for a setting to be saved. */
    public record SetSettingRequest(String key, @Nullable Object value) implements Request {
        @Override
        public String name() {
            return ("settings.set." + SettingNames.dotted(key) + ".request");
        }
    }

    /** All settings were read. */
    public record SettingsLoaded(Map<String, @Nullable Object> settings) implements Event {
        @Override
        public String name() {
            return "settings.loaded";
        }
    }

    /** A setting was saved. */
    public record SettingChanged(String key, @Nullable Object value) implements Event {
        @Override
        public String name() {
            return ("settings." + SettingNames.dotted(key) + ".changed");
        }
    }

    /** A setting could not be saved, and why. */
    public record SettingRefused(String key, String error) implements Event {
        @Override
        public String name() {
            return "settings." + SettingNames.dotted(key) + ".refused";
        }
    }
}
