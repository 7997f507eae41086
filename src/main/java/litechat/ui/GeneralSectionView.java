package litechat.ui;

import java.util.List;
import litechat.events.EventBus;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import org.teavm.jso.dom.html.HTMLElement;

/** The settings that are single values: how the page looks, what models are sent, how long the trash keeps things. */
final class GeneralSectionView implements SettingsSection {
    private static final List<SettingField.Setting> SETTINGS = List.of(
            new SettingField.Setting("theme", SettingField.Kind.CHOICE, "system"),
            new SettingField.Setting("globalSystemPrompt", SettingField.Kind.TEXT, ""),
            new SettingField.Setting("temperature", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("topP", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("maxTokens", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("topK", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("presencePenalty", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("frequencyPenalty", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("reasoningEffort", SettingField.Kind.CHOICE, ""),
            new SettingField.Setting("contextLength", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("trashDays", SettingField.Kind.NUMBER, ""));

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-general");

    GeneralSectionView(EventBus bus) {
        this.bus = bus;
        for (SettingField.Setting setting : SETTINGS) {
            new SettingField(bus, root.within(setting.key()), setting);
        }
        new ModelSettingField(bus, root.within("autoTitleModelId"), "autoTitleModelId", SettingsMessages.FIRST_LINE);
    }

    @Override
    public String name() {
        return "general";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadSettingsRequest());
    }
}
