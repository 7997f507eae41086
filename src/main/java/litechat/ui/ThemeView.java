package litechat.ui;

import litechat.events.EventBus;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.interop.web.Theme;
import org.jspecify.annotations.Nullable;

/** The page in the colours that the reader chose, or those of the system. */
final class ThemeView {
    ThemeView(EventBus bus) {
        bus.on(SettingsLoaded.class, event -> apply(event.settings().get("theme")));
    }

    private static void apply(@Nullable Object theme) {
        boolean isKnown = "light".equals(theme) || "dark".equals(theme);
        Theme.set(isKnown ? (String) theme : null);
    }
}
