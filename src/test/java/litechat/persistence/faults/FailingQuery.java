package litechat.persistence.faults;

import java.util.List;
import litechat.domain.Changes;
import litechat.persistence.Query;
import org.jspecify.annotations.Nullable;

/** A query that may fail. */
record FailingQuery<T>(FailingEngine engine, Query<T> query) implements Query<T> {
    @Override
    public Query<T> reverse() {
        return new FailingQuery<>(engine, query.reverse());
    }

    @Override
    public Query<T> offset(int rows) {
        return new FailingQuery<>(engine, query.offset(rows));
    }

    @Override
    public Query<T> limit(int rows) {
        return new FailingQuery<>(engine, query.limit(rows));
    }

    @Override
    public List<T> toList() {
        engine.call();
        return engine.moved(query.toList());
    }

    @Override
    public @Nullable T first() {
        engine.call();
        return query.first();
    }

    @Override
    public List<String> primaryKeys() {
        engine.call();
        return engine.moved(query.primaryKeys());
    }

    @Override
    public List<T> sortedBy(String field, double otherwise) {
        engine.call();
        return engine.moved(query.sortedBy(field, otherwise));
    }

    @Override
    public int count() {
        engine.call();
        return query.count();
    }

    @Override
    public void each(Visitor<T> visitor) {
        engine.call();
        query.each(visitor);
    }

    @Override
    public int modify(Changes changes) {
        engine.call();
        return query.modify(changes);
    }

    @Override
    public int delete() {
        engine.call();
        return query.delete();
    }
}
