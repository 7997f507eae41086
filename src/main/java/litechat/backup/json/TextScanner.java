package litechat.backup.json;

import org.jspecify.annotations.Nullable;

/** Reads one text in double quotes, which may arrive in pieces. */
final class TextScanner {
    private static final int HEX_DIGITS = 4;

    private final Cursor cursor;
    private final StringBuilder text = new StringBuilder();
    private @Nullable String whole;
    private int most;
    private boolean escaped;
    private int hexDigits;
    private int unit;

    TextScanner(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Begins behind the opening quote. */
    void start(int mostUnits) {
        most = mostUnits;
        text.setLength(0);
    }

    /** Reads on. @return whether the closing quote was reached */
    boolean scan() {
        while (cursor.at < cursor.end) {
            if (hexDigits > 0) {
                hexDigit(cursor.chars[cursor.at]);
            } else if (escaped) {
                escape(cursor.chars[cursor.at]);
            } else if (plain()) {
                return true;
            }
        }
        return false;
    }

    /** The text that was read. */
    String take() {
        String taken = whole == null ? text.toString() : whole;
        whole = null;
        text.setLength(0);
        return taken;
    }

    private boolean plain() {
        char[] chars = cursor.chars;
        int from = cursor.at;
        int to = from;
        while (to < cursor.end && chars[to] != '"' && chars[to] != '\\' && chars[to] >= ' ') {
            to++;
        }
        if (text.length() + (to - from) > most) {
            throw cursor.error(JsonProblem.TOO_LARGE, from, "A text or name is too long.");
        }
        cursor.at = to;
        if (to < cursor.end && chars[to] == '"' && text.length() == 0) {
            whole = new String(chars, from, to - from); // most texts lie in one piece, and are not copied twice
            cursor.at++;
            return true;
        }
        text.append(chars, from, to - from);
        if (to == cursor.end) {
            return false;
        }
        if (chars[to] < ' ') {
            throw cursor.malformed("A text holds " + Cursor.shown(chars[to]) + ", which must be escaped.");
        }
        cursor.at++;
        escaped = chars[to] == '\\';
        return !escaped;
    }

    private void escape(char c) {
        int known = "\"\\/bfnrt".indexOf(c);
        if (c == 'u') {
            hexDigits = HEX_DIGITS;
            unit = 0;
        } else if (known < 0) {
            throw cursor.malformed("A backslash cannot stand before " + Cursor.shown(c) + ".");
        } else {
            text.append("\"\\/\b\f\n\r\t".charAt(known));
        }
        escaped = false;
        cursor.at++;
    }

    private void hexDigit(char c) {
        int digit = hex(c);
        if (digit < 0) {
            throw cursor.malformed("Four digits should follow \\u, not " + Cursor.shown(c) + ".");
        }
        unit = unit * 16 + digit;
        cursor.at++;
        if (--hexDigits == 0) {
            text.append((char) unit);
        }
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
