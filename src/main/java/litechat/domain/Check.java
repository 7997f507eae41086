package litechat.domain;

import org.jspecify.annotations.Nullable;

/** What every record demands of its fields. */
final class Check {
    private static final int LONGEST_ID = 128;

    private Check() {}

    /** An identifier: not empty, of printable characters, and short enough for an index. */
    static String id(String field, String value) {
        if (!isId(value)) {
            throw new InvalidRecord(field, "is not an identifier");
        }
        return value;
    }

    static @Nullable String optionalId(String field, @Nullable String value) {
        return value == null ? null : id(field, value);
    }

    /** A name that a person can see. */
    static String name(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidRecord(field, "is empty");
        }
        return value;
    }

    private static boolean isId(String value) {
        if (value.isEmpty() || value.length() > LONGEST_ID) {
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
