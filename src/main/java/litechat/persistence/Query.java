package litechat.persistence;

import java.util.List;
import litechat.domain.Changes;
import org.jspecify.annotations.Nullable;

/**
 * Rows chosen by an index, in its order, not yet read.
 *
 * <p>A row that cannot be a record is left out of what is read, and stays on the disk as it is; {@link IntegrityService}
 * finds it.
 */
public interface Query<T> {
    Query<T> reverse();

    Query<T> offset(int rows);

    Query<T> limit(int rows);

    /** The rows, in a list of its own that the caller may change. */
    List<T> toList();

    @Nullable
    T first();

    /**
     * In the order of a field's numbers, and of the same number in the order that they had.
     *
     * @param otherwise what counts for a row without a number
     */
    List<T> sortedBy(String field, double otherwise);

    List<String> primaryKeys();

    int count();

    /** Visits row by row without holding them; the visitor must not wait. */
    void each(Visitor<T> visitor);

    /** Changes these fields of every row. @return how many there were */
    int modify(Changes changes);

    /** Deletes every row. @return how many there were */
    int delete();

    /** Receives one row. */
    interface Visitor<T> {
        void visit(T row);
    }
}
