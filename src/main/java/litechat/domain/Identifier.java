package litechat.domain;

/** The rule for the keys of rows. */
public final class Identifier {
    private static final int LONGEST = 128;

    private Identifier() {}

    /** Whether a text is not empty, of printable characters, and short enough for an index. */
    public static boolean isValid(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c > '~' || c == '/' || c == '\\') {
                return false;
            }
        }
        return !value.equals("__proto__");
    }
}
