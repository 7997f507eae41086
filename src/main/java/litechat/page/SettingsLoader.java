package litechat.page;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.Promises;
import litechat.interop.settings.Settings;
import litechat.stores.ActionStore;
import org.teavm.jso.JSObject;

/** Opens the settings, which are loaded when they are first wanted. */
public final class SettingsLoader implements ActionStore {
    private final DatabaseConnection connection;

    public SettingsLoader(DatabaseConnection connection) {
        this.connection = connection;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(OpenModalRequest.class, "settingsLoader", request -> open(request.modalId())));
    }

    private void open(String section) {
        JSObject settings = Promises.await(Settings.load());
        if (settings != null) {
            ((Settings) settings).open(section, connection.identity());
        }
    }
}
