package litechat.persistence.memory;

import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Fields by names with dots, which reach into nested objects. */
final class Paths {
    private Paths() {}

    static @Nullable Object get(Attributes row, String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? row.get(path) : get(row.attributes(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** The row with the field set; objects on the way to it that are missing are made. */
    static Attributes with(Attributes row, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return row.with(path, value);
        }
        String outer = path.substring(0, dot);
        return row.with(outer, with(row.attributes(outer), path.substring(dot + 1), value));
    }
}
