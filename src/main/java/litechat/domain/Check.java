package litechat.domain;

import org.jspecify.annotations.Nullable;

/** What every record demands of its fields. */
final class Check {
    private Check() {}

    /** An identifier: not empty, of printable characters, and short enough for an index. */
    static String id(String field, String value) {
        if (!Identifier.isValid(value)) {
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
}
