package litechat.ui;

import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.EventBus;
import litechat.events.UiEvent.ToggleSidebarRequest;
import litechat.interop.web.Elements;
import litechat.ui.state.Shortcut;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;

/** The keys that work everywhere on the page, once it is shown and unless a dialog is open. */
final class ShortcutKeys {
    private final EventBus bus;
    private final ComposerView composer;
    private final Action openSettings;
    private final Action find;

    /** @param find goes to where conversations are found */
    ShortcutKeys(EventBus bus, ComposerView composer, Action openSettings, Action find) {
        this.bus = bus;
        this.composer = composer;
        this.openSettings = openSettings;
        this.find = find;
        Elements.onKeyDown(HTMLDocument.current(), this::onKey);
    }

    private void onKey(KeyboardEvent event) {
        Shortcut shortcut = shortcutOf(event);
        boolean isElsewhere =
                Elements.find(HTMLDocument.current(), ".app-layout[hidden], dialog[open], :popover-open") != null;
        if (shortcut == null || isElsewhere || Elements.isComposing(event) || isOfField(shortcut, event)) {
            return;
        }
        event.preventDefault();
        switch (shortcut) {
            case NEW_CHAT -> {
                bus.request(new SelectItemRequest(null, null));
                composer.focus();
            }
            case TOGGLE_SIDEBAR -> bus.request(new ToggleSidebarRequest(null));
            case FOCUS_COMPOSER -> composer.focus();
            case OPEN_SETTINGS -> openSettings.run();
            case FIND -> find.run();
            case STOP -> composer.stop();
        }
    }

    private static @Nullable Shortcut shortcutOf(KeyboardEvent event) {
        boolean command = event.isCtrlKey() || event.isMetaKey();
        return Shortcut.of(event.getKey(), event.getCode(), command, event.isShiftKey(), event.isAltKey());
    }

    // Escape means something of its own in a search field and in a list of choices.
    private static boolean isOfField(Shortcut shortcut, KeyboardEvent event) {
        return shortcut == Shortcut.STOP && Elements.closest(event.getTarget(), "input, select") != null;
    }
}
