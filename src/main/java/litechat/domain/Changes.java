package litechat.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New values for some fields of a row; the others stay as they are on disk, whoever wrote them last.
 *
 * <p>A name with dots reaches into nested objects, such as {@code metadata.error}.
 */
public final class Changes {
    /** No new value for any field. */
    public static final Changes NONE = new Changes(Collections.emptyMap());

    private final Map<String, @Nullable Object> values;

    private Changes(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Changes of(String field, @Nullable Object value) {
        return NONE.and(field, value);
    }

    /** These changes and one more. */
    public Changes and(String field, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(field, value);
        return new Changes(Collections.unmodifiableMap(more));
    }

    /** Field by field, in order. */
    public Map<String, @Nullable Object> asMap() {
        return values;
    }
}
