package litechat.ui.state;

import org.jspecify.annotations.Nullable;

/** What a combination of keys asks for. */
public enum Shortcut {
    NEW_CHAT("o", "KeyO"),
    TOGGLE_SIDEBAR("s", "KeyS"),
    FOCUS_COMPOSER("escape", "Escape"),
    STOP("escape", "Escape");

    private final String key;
    private final String code;

    Shortcut(String key, String code) {
        this.key = key;
        this.code = code;
    }

    /**
     * The shortcut of a key that was pressed, or null.
     *
     * @param key what the key means in the reader's layout
     * @param code the key's place, which counts where the layout has no Latin letters
     * @param command Ctrl, or ⌘ on a Mac
     */
    public static @Nullable Shortcut of(String key, String code, boolean command, boolean shift, boolean alt) {
        if (alt) {
            return null;
        }
        if (command) {
            return !shift
                    ? null
                    : NEW_CHAT.isAt(key, code) ? NEW_CHAT : TOGGLE_SIDEBAR.isAt(key, code) ? TOGGLE_SIDEBAR : null;
        }
        return !key.equals("Escape") ? null : shift ? FOCUS_COMPOSER : STOP;
    }

    private boolean isAt(String pressedKey, String pressedCode) {
        boolean latin = pressedKey.length() != 1 || pressedKey.charAt(0) < 128;
        return latin ? pressedKey.equalsIgnoreCase(key) : pressedCode.equals(code);
    }
}
