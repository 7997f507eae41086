package litechat.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table in the order of their keys.
 *
 * @param rows without those that cannot be records
 * @param last the key behind which the next page begins, or null at the end
 */
public record Page<T>(List<T> rows, @Nullable Object last) {}
