package litechat.ui;

import java.util.Map;
import litechat.events.EventBus;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.events.SettingsEvent.SettingChanged;
import litechat.events.SettingsEvent.SettingRefused;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.interop.web.Elements;
import litechat.interop.web.FormControl;
import litechat.interop.web.Intl;
import litechat.ui.state.SettingDraft;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** One setting as a control that saves by itself; what was typed stays there until it is saved. */
final class SettingField {
    /** Long enough for a word, short enough to be done before the reader goes on. */
    private static final int PAUSE_MILLIS = 600;

    private final EventBus bus;
    private final ViewRoot root;
    private final FormControl control;
    private final Setting setting;
    private final SettingDraft draft = new SettingDraft();
    private int timer;

    /** How a setting is written. */
    enum Kind {
        TEXT,
        NUMBER,
        CHOICE
    }

    /**
     * What a control is for.
     *
     * @param absent the control's text where the setting is not set
     */
    record Setting(String key, Kind kind, String absent) {}

    SettingField(EventBus bus, ViewRoot root, Setting setting) {
        this.bus = bus;
        this.root = root;
        this.setting = setting;
        control = FormControl.of(root.ref("control"));
        root.ref("control").addEventListener("input", event -> onInput());
        root.ref("control").addEventListener("change", event -> save());
        root.onClick("again", this::save);
        // The page may go away before the pause is over.
        HTMLDocument.current().addEventListener("visibilitychange", event -> save());
        bus.on(SettingsLoaded.class, event -> onLoaded(event.settings()));
        bus.on(SettingChanged.class, event -> {
            if (event.key().equals(setting.key())) {
                draft.saved(text(event.value()));
                save(); // what was typed meanwhile
            }
        });
        bus.on(SettingRefused.class, event -> {
            if (event.key().equals(setting.key())) {
                draft.refused(event.error());
                update();
            }
        });
        update();
    }

    void update() {
        if (!control.getValue().equals(draft.text()) && control.checkValidity()) {
            control.setValue(draft.text());
        }
        boolean isWrong = !control.checkValidity();
        String failure = draft.failure();
        String state = isWrong
                ? Messages.notSavedUnless(String.valueOf(control.getAttribute("data-range")))
                : failure != null ? Messages.notSaved(failure) : draft.isSaved() ? Messages.SAVED : "";
        root.setText("state", state);
        root.ref("state").setAttribute("data-state", isWrong || failure != null ? "failed" : "saved");
        root.ref("again").setHidden(isWrong || failure == null);
        Elements.attribute(root.ref("control"), "aria-invalid", isWrong ? "true" : null);
    }

    /** What is stored, or what was typed since. */
    String text() {
        return draft.text();
    }

    private void onInput() {
        draft.type(control.getValue());
        update();
        Window.clearTimeout(timer);
        timer = Window.setTimeout(this::save, PAUSE_MILLIS);
    }

    private void save() {
        if (control.checkValidity() && draft.ask()) {
            String text = draft.text();
            boolean isNothing = text.isEmpty() || text.equals(setting.absent());
            Object value =
                    isNothing ? null : setting.kind() == Kind.NUMBER ? (Object) control.getValueAsNumber() : text;
            bus.request(new SetSettingRequest(setting.key(), value));
        }
        update();
    }

    private void onLoaded(Map<String, @Nullable Object> settings) {
        draft.stored(text(settings.get(setting.key())));
        update();
    }

    private String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return Intl.plain(number);
        }
        return value instanceof String text ? text : setting.absent();
    }
}
