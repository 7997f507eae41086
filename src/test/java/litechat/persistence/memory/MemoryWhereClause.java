package litechat.persistence.memory;

import java.util.List;
import litechat.persistence.Query;
import litechat.persistence.WhereClause;

/** A condition on an index in memory. */
record MemoryWhereClause<T>(MemoryTable<T> table, String index) implements WhereClause<T> {
    @Override
    public Query<T> equalTo(Object key) {
        return between(key, key);
    }

    @Override
    public Query<T> anyOf(List<?> keys) {
        List<Object> wanted = keys.stream().map(Keys::required).toList();
        return matching(key -> wanted.stream().anyMatch(one -> Keys.ORDER.compare(one, key) == 0));
    }

    @Override
    public Query<T> above(Object key) {
        Object lower = Keys.required(key);
        return matching(candidate -> Keys.ORDER.compare(candidate, lower) > 0);
    }

    @Override
    public Query<T> below(Object key) {
        Object upper = Keys.required(key);
        return matching(candidate -> Keys.ORDER.compare(candidate, upper) < 0);
    }

    @Override
    public Query<T> between(Object lower, Object upper) {
        Object from = Keys.required(lower);
        Object to = Keys.required(upper);
        return matching(key -> Keys.ORDER.compare(key, from) >= 0 && Keys.ORDER.compare(key, to) <= 0);
    }

    private Query<T> matching(MemoryQuery.Condition condition) {
        return new MemoryQuery<>(table, index, condition);
    }
}
