package litechat.persistence;

import litechat.domain.InvalidRecord;
import org.jspecify.annotations.Nullable;

/** How one kind of record stands in its table. */
public interface RowFormat<T> {
    /** The table's name. */
    String table();

    /** The record's primary key. */
    String key(T record);

    /** Reads the record. @throws InvalidRecord if the row cannot be one */
    T read(Row row);

    /** Reads the record, or gives null if the row cannot be one. */
    default @Nullable T readOrNull(Row row) {
        try {
            return read(row);
        } catch (InvalidRecord e) {
            return null;
        }
    }

    void write(T record, RowWriter row);
}
