package litechat.stores;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.Part;
import litechat.events.SettingsEvent;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** The settings, all of them, known or not. */
public final class SettingsStore implements ActionStore {
    private static final String ID = "settingsStore";

    private final EventBus bus;
    private Map<String, @Nullable Object> settings = new LinkedHashMap<>();

    public SettingsStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        SettingsEvent.LoadSettingsRequest.class,
                        ID,
                        request -> PartReading.attempt(bus, Part.SETTINGS, this::load)),
                new ActionHandler<>(
                        SettingsEvent.SetSettingRequest.class, ID, request -> set(request.key(), request.value())));
    }

    private void load() {
        settings = new LinkedHashMap<>(PersistenceService.loadSettings());
        bus.emit(new SettingsEvent.SettingsLoaded(new LinkedHashMap<>(settings)));
    }

    private void set(String key, @Nullable Object value) {
        boolean existed = settings.containsKey(key);
        Object before = settings.put(key, value);
        try {
            PersistenceService.saveSetting(key, value);
        } catch (PersistenceException e) {
            if (existed) {
                settings.put(key, before);
            } else {
                settings.remove(key);
            }
            bus.emit(new SettingsEvent.SettingRefused(key, e.sentence()));
            return;
        }
        bus.emit(new SettingsEvent.SettingChanged(key, value));
    }
}
