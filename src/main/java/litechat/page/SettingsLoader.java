package litechat.page;

import java.util.List;
import java.util.Objects;
import litechat.events.ActionHandler;
import litechat.events.PromptEvent.ShowPromptRequest;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.Promises;
import litechat.interop.settings.Settings;
import litechat.persistence.dexie.JsValue;
import litechat.stores.ActionStore;

/** Opens what the second module shows, which is loaded when it is first wanted. */
public final class SettingsLoader implements ActionStore {
    private static final String ID = "settingsLoader";

    private final DatabaseConnection connection;

    public SettingsLoader(DatabaseConnection connection) {
        this.connection = connection;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(OpenModalRequest.class, ID, request -> settings()
                        .open(request.modalId(), connection.identity())),
                new ActionHandler<>(ShowPromptRequest.class, ID, request -> settings()
                        .showPrompt(JsValue.encodeObject(request.question().toAttributes()), connection.identity())));
    }

    private static Settings settings() {
        return (Settings) Objects.requireNonNull(Promises.await(Settings.load()));
    }
}
