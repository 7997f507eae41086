package litechat.backup.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What values that may be anything hold. */
final class Values {
    private Values() {}

    /** The elements of a list; none if it is something else. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    /** The texts in a list. */
    static List<String> texts(@Nullable Object value) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(value)) {
            if (each instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }
}
