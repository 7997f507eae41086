package litechat.ui;

import java.util.List;
import litechat.events.EventBus;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.events.SettingsEvent.SettingsLoaded;

/** A setting that names a model. */
final class ModelSettingField {
    private final ModelOptions models = new ModelOptions();
    private final KeyedList<OptionRow.Option> options;
    private final SettingField field;
    private final String none;

    /** @param none the words for no model */
    ModelSettingField(EventBus bus, ViewRoot root, String key, String none) {
        this.none = none;
        options = new KeyedList<>(root.ref("control"), OptionRow.Option::value, option -> new OptionRow());
        field = new SettingField(bus, root, new SettingField.Setting(key, SettingField.Kind.CHOICE, ""));
        bus.on(SettingsLoaded.class, event -> update()); // after the field has heard of it
        bus.on(ProviderConfigsChanged.class, event -> {
            models.offer(event.providerConfigs());
            update();
        });
        update();
    }

    void update() {
        String set = field.text();
        List<OptionRow.Option> all = models.after(none, set.isEmpty() ? null : set);
        options.update(all);
        field.update();
    }
}
