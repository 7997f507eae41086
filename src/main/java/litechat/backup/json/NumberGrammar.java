package litechat.backup.json;

/** The grammar of numbers: {@code -? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [+-]? [0-9]+)?}. */
final class NumberGrammar {
    private final CharSequence text;
    private int at;

    private NumberGrammar(CharSequence text) {
        this.text = text;
    }

    /** Where the text stops being a number, which may be its end; -1 if it is one. */
    static int fault(CharSequence text) {
        return new NumberGrammar(text).fault();
    }

    /** Whether a character can be part of a number at all. */
    static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    }

    private int fault() {
        skip('-', '-');
        boolean whole = skip('0', '0') || digits();
        boolean fraction = !whole || !skip('.', '.') || digits();
        boolean exponent = !whole || !fraction || !skip('e', 'E') || exponentDigits();
        return whole && fraction && exponent && at == text.length() ? -1 : at;
    }

    private boolean exponentDigits() {
        skip('+', '-');
        return digits();
    }

    private boolean digits() {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from;
    }

    private boolean skip(char one, char other) {
        boolean here = at < text.length() && (text.charAt(at) == one || text.charAt(at) == other);
        at += here ? 1 : 0;
        return here;
    }
}
