package litechat.persistence;

/** How one kind of record stands in its table. */
public interface RowFormat<T> {
    /** The table's name. */
    String table();

    /** The record's primary key. */
    String key(T record);

    /** Reads the record. @throws litechat.domain.InvalidRecord if the row cannot be one */
    T read(Row row);

    void write(T record, RowWriter row);
}
