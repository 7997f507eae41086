package litechat.ui.state;

import org.jspecify.annotations.Nullable;

/** What a combination of keys asks for. */
public enum Shortcut {
    NEW_CHAT,
    TOGGLE_SIDEBAR,
    FOCUS_COMPOSER,
    OPEN_SETTINGS,
    FIND,
    STOP;

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
        if (!command) {
            return !key.equals("Escape") ? null : shift ? FOCUS_COMPOSER : STOP;
        }
        if (!shift) {
            return key.equals(".") ? OPEN_SETTINGS : isLetter('K', key, code) ? FIND : null;
        }
        return isLetter('O', key, code) ? NEW_CHAT : isLetter('S', key, code) ? TOGGLE_SIDEBAR : null;
    }

    private static boolean isLetter(char capital, String key, String code) {
        if (key.length() != 1) {
            return false;
        }
        char meant = key.charAt(0);
        return meant < 128 ? meant == capital || meant == capital + 32 : code.equals("Key" + capital);
    }
}
