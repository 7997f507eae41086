package litechat.persistence;

import java.util.List;

/** The condition of a query on one index. A key is a text, a number, a {@code Timestamp}, or a list of keys. */
public interface WhereClause<T> {
    Query<T> equalTo(Object key);

    Query<T> anyOf(List<?> keys);

    Query<T> above(Object key);

    Query<T> below(Object key);

    /** Both ends belong to it. */
    Query<T> between(Object lower, Object upper);
}
