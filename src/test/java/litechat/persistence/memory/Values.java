package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Copies of values as a store takes them, so that what is stored shares nothing with what was given. */
final class Values {
    private Values() {}

    static @Nullable Object copy(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Timestamp) {
            return value;
        }
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (value instanceof Attributes attributes) {
            return copy(attributes.asMap());
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copies = new ArrayList<>();
            for (Object element : list) {
                copies.add(copy(element));
            }
            return Collections.unmodifiableList(copies);
        }
        if (value instanceof MemoryRowWriter nested) {
            return nested.toRow();
        }
        throw new IllegalArgumentException("No stored form for this kind of value");
    }

    static Attributes copy(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> copies = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            copies.put(field.getKey(), copy(field.getValue()));
        }
        return Attributes.of(copies);
    }
}
