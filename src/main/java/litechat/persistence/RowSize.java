package litechat.persistence;

import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** How many bytes a row takes, near enough: what its names and texts have in UTF-8, and eight for anything else. */
public final class RowSize {
    private static final double SCALAR = 8;

    private RowSize() {}

    public static double of(@Nullable Object value) {
        if (value instanceof String text) {
            return of(text);
        }
        double bytes = 0;
        if (value instanceof Attributes attributes) {
            for (Map.Entry<String, @Nullable Object> entry : attributes.asMap().entrySet()) {
                bytes += of(entry.getKey()) + of(entry.getValue());
            }
            return bytes;
        }
        if (value instanceof List<?> list) {
            for (Object each : list) {
                bytes += of(each);
            }
            return bytes;
        }
        return SCALAR;
    }

    /** How many characters its texts have, and eight for anything else: less exact, and found without reading them. */
    static double characters(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length();
        }
        double characters = SCALAR;
        if (value instanceof Attributes attributes) {
            Attributes.Source source = attributes.source();
            double known = source == null ? -1 : source.characters();
            if (known >= 0) {
                return known;
            }
            for (@Nullable Object each : attributes.asMap().values()) {
                characters += characters(each);
            }
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                characters += characters(each);
            }
        }
        return characters;
    }

    private static double of(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Half of a pair counts two, so that the pair counts four.
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes;
    }
}
