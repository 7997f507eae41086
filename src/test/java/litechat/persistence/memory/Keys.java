package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import litechat.domain.Timestamp;
import litechat.persistence.NotStorable;
import org.jspecify.annotations.Nullable;

/** The keys of IndexedDB and their order: numbers, then dates, then texts, then arrays. */
final class Keys {
    static final Comparator<Object> ORDER = Keys::compare;

    private Keys() {}

    /** The value as a key, or null if it cannot be one: null, a boolean, an object, NaN. */
    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Number number) {
            double key = number.doubleValue() + 0.0; // so that there is one zero only
            return Double.isNaN(key) ? null : key;
        }
        if (value instanceof Timestamp || value instanceof String) {
            return value;
        }
        if (value instanceof List<?> values) {
            return ofAll(values);
        }
        return null;
    }

    /** An array of keys, or null if one of the values cannot be a key. */
    static @Nullable List<Object> ofAll(List<? extends @Nullable Object> values) {
        List<Object> keys = new ArrayList<>();
        for (Object value : values) {
            Object key = of(value);
            if (key == null) {
                return null;
            }
            keys.add(key);
        }
        return Collections.unmodifiableList(keys);
    }

    static Object required(@Nullable Object value) {
        Object key = of(value);
        if (key == null) {
            throw new NotStorable(null);
        }
        return key;
    }

    private static int compare(Object one, Object other) {
        int byKind = Integer.compare(rank(one), rank(other));
        if (byKind != 0) {
            return byKind;
        }
        if (one instanceof Double number) {
            return Double.compare(number, (Double) other);
        }
        if (one instanceof Timestamp moment) {
            return moment.compareTo((Timestamp) other);
        }
        if (one instanceof String text) {
            return text.compareTo((String) other);
        }
        return compareArrays((List<?>) one, (List<?>) other);
    }

    private static int compareArrays(List<?> one, List<?> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int byElement = compare(one.get(i), other.get(i));
            if (byElement != 0) {
                return byElement;
            }
        }
        return Integer.compare(one.size(), other.size());
    }

    private static int rank(Object key) {
        if (key instanceof Double) {
            return 0;
        }
        if (key instanceof Timestamp) {
            return 1;
        }
        return key instanceof String ? 2 : 3;
    }
}
