package litechat.persistence.faults;

import java.util.List;
import litechat.persistence.Query;
import litechat.persistence.WhereClause;

/** A condition whose query may fail. */
record FailingWhereClause<T>(FailingEngine engine, WhereClause<T> where) implements WhereClause<T> {
    @Override
    public Query<T> equalTo(Object key) {
        return new FailingQuery<>(engine, where.equalTo(key));
    }

    @Override
    public Query<T> anyOf(List<?> keys) {
        return new FailingQuery<>(engine, where.anyOf(keys));
    }

    @Override
    public Query<T> above(Object key) {
        return new FailingQuery<>(engine, where.above(key));
    }

    @Override
    public Query<T> below(Object key) {
        return new FailingQuery<>(engine, where.below(key));
    }

    @Override
    public Query<T> between(Object lower, Object upper) {
        return new FailingQuery<>(engine, where.between(lower, upper));
    }
}
