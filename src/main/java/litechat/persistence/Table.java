package litechat.persistence;

import java.util.List;
import litechat.domain.Changes;
import org.jspecify.annotations.Nullable;

/**
 * A table of records. Reading is allowed anywhere; writing only in a {@link LiteChatDatabase#transaction} that names the
 * table. Every method throws a {@link PersistenceException} if the database cannot do it.
 */
public interface Table<T> {
    String name();

    /** The record under the key. @throws litechat.domain.InvalidRecord if the row there cannot be one */
    @Nullable
    T get(String key);

    /** The records under these keys, in their order; null where there is none. */
    List<@Nullable T> bulkGet(List<String> keys);

    /** Begins to read the records under these keys, in their order; null where there is none. */
    Pending<List<@Nullable T>> startBulkGet(List<String> keys);

    /** Adds a new row. @throws UniqueConflict if the key or a unique field is taken */
    String add(T row);

    /** Adds the row, or replaces the one with its key. @throws UniqueConflict if a unique field is taken */
    String put(T row);

    void bulkAdd(List<T> rows);

    void bulkPut(List<T> rows);

    /**
     * Begins to put these rows. What the transaction asks for after that finds them there; somebody has to wait before it ends,
     * because only who waits is told of a failure.
     */
    Pending<Boolean> startBulkPut(List<T> rows);

    /** Changes some fields of a row. @return whether there is such a row */
    boolean update(String key, Changes changes);

    void delete(String key);

    void bulkDelete(List<String> keys);

    void clear();

    int count();

    /** Asks for the keys of the rows that an index holds under a key; inside a transaction, so that they are of its moment. */
    Pending<List<String>> requestKeys(String index, Object key);

    /**
     * All rows with one first part of the compound index {@code [first+second]}, in the order of its second part.
     *
     * @return null if the index leaves some of them out or has no number there; then they have to be sorted
     */
    @Nullable
    List<T> inOrder(String first, String second, String key);

    /** Starts a query by an index: its name, {@code :id} for the primary key, or {@code [a+b]}. */
    WhereClause<T> where(String index);

    /** All rows that the index holds, in its order. */
    Query<T> orderBy(String index);

    /** At most so many rows in the order of their keys, from behind a key on; by null from the start. */
    Page<T> page(@Nullable Object after, int rows);

    /**
     * Asks for the same without waiting. Outside of transactions it keeps nobody from writing for longer than the database takes to
     * read, however late it is waited for.
     */
    Pending<Page<T>> requestPage(@Nullable Object after, int rows);

    /** All rows, in the order of their keys. */
    Query<T> toQuery();
}
