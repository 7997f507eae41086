package litechat.ui.state;

import org.jspecify.annotations.Nullable;

/** What a control of a setting shows, next to what is stored: a text that was typed goes only when it is saved. */
public final class SettingDraft {
    private String text = "";
    private String stored = "";
    private @Nullable String asked;
    private @Nullable String failure;
    private boolean saved;

    public String text() {
        return text;
    }

    /** Why the text is not saved, or null. */
    public @Nullable String failure() {
        return failure;
    }

    /** Whether what was typed last is saved. */
    public boolean isSaved() {
        return saved;
    }

    public void type(String typed) {
        text = typed;
        failure = null;
        saved = false;
    }

    /** Hands the text over to be saved, unless it is or is on its way. @return whether it is to be saved now */
    public boolean ask() {
        if (asked != null || text.equals(stored)) {
            return false;
        }
        asked = text;
        failure = null;
        return true;
    }

    /** This is stored now, by whomever; it is shown unless something else was typed. */
    public void stored(String value) {
        if (text.equals(stored)) {
            saved &= value.equals(stored);
            text = value;
        }
        stored = value;
    }

    /** What was handed over is stored. */
    public void saved(String value) {
        boolean mine = asked != null;
        asked = null;
        stored(value);
        saved = mine && text.equals(value);
    }

    /** What was handed over is not stored. */
    public void refused(String error) {
        if (asked != null) {
            asked = null;
            failure = error;
        }
    }
}
