package litechat.persistence;

import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** A stored row as it is written. */
public interface RowWriter {
    /** Sets a field to a value in the terms of {@link Attributes}. */
    RowWriter set(String field, @Nullable Object value);

    /** Sets a field unless the value is null; then the row is without it. */
    default RowWriter setIfPresent(String field, @Nullable Object value) {
        return value == null ? this : set(field, value);
    }

    /** Sets all of these fields. */
    RowWriter setAll(Attributes fields);

    /** A row to nest in this one. */
    RowWriter nested(String field);
}
