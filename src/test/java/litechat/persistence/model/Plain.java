package litechat.persistence.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Rows as maps of the class library. */
final class Plain {
    private Plain() {}

    /** A map of names and values in turn. */
    static Map<String, @Nullable Object> map(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    /** A row with one field changed; a dot leads into a nested object. */
    static Map<String, @Nullable Object> with(Map<String, @Nullable Object> row, String field, @Nullable Object value) {
        Map<String, @Nullable Object> changed = new TreeMap<>(row);
        int dot = field.indexOf('.');
        if (dot < 0) {
            changed.put(field, value);
        } else {
            String outer = field.substring(0, dot);
            changed.put(outer, with(nested(row, outer), field.substring(dot + 1), value));
        }
        return changed;
    }

    @SuppressWarnings("unchecked") // all maps here have been made here
    static Map<String, @Nullable Object> nested(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : new TreeMap<>();
    }

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Attributes attributes) {
            Map<String, @Nullable Object> map = new TreeMap<>();
            for (Map.Entry<String, @Nullable Object> field : attributes.asMap().entrySet()) {
                map.put(field.getKey(), of(field.getValue()));
            }
            return map;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            for (Object element : list) {
                values.add(of(element));
            }
            return values;
        }
        return value;
    }

    static Attributes attributes(Map<String, @Nullable Object> map) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> field : map.entrySet()) {
            Object value = field.getValue();
            values.put(field.getKey(), value instanceof Map<?, ?> ? attributes(nested(map, field.getKey())) : value);
        }
        return Attributes.of(values);
    }
}
