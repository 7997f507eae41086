package litechat.ui.state;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word that asks for suggestions: {@code /} at the start of a line for saved prompts, {@code @} at the start of a word for
 * rules, tags and files.
 *
 * @param from where its first character stands
 * @param to where the caret is, behind its last one
 * @param wanted what has been typed of the name
 */
public record Trigger(char sign, int from, int to, String wanted) {
    private static final int LONGEST = 40;

    /** The one that the caret stands behind, or null. */
    public static @Nullable Trigger at(String text, int caret) {
        for (int i = caret - 1; i >= 0 && caret - i <= LONGEST; i--) {
            char c = text.charAt(i);
            if (c == '\n') {
                return null;
            }
            boolean startsLine = i == 0 || text.charAt(i - 1) == '\n';
            boolean startsWord = startsLine || text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t';
            if ((c == '/' && startsLine) || (c == '@' && startsWord)) {
                return new Trigger(c, i, caret, text.substring(i + 1, caret));
            }
            if (c == '/' || c == '@') {
                return null; // a path, or an address
            }
        }
        return null;
    }

    /** Whether a name has what was typed in it. */
    public boolean fits(String name) {
        return name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
    }
}
