package litechat.backup;

import java.util.List;
import litechat.persistence.CommitListener;
import litechat.persistence.Engine;
import litechat.persistence.Mode;
import litechat.persistence.RowFormat;
import litechat.persistence.Table;
import litechat.persistence.Transaction;

/** An engine that knows how many listen to its commits. */
final class CountingEngine implements Engine {
    private final Engine engine;
    private int listeners;

    CountingEngine(Engine engine) {
        this.engine = engine;
    }

    int listeners() {
        return listeners;
    }

    @Override
    public <T> Table<T> table(RowFormat<T> format) {
        return engine.table(format);
    }

    @Override
    public void open() {
        engine.open();
    }

    @Override
    public void close() {
        engine.close();
    }

    @Override
    public <R> R transaction(Mode mode, List<? extends Table<?>> tables, Transaction.Body<R> body) {
        return engine.transaction(mode, tables, body);
    }

    @Override
    public CommitListener.Subscription onCommit(CommitListener listener) {
        CommitListener.Subscription subscription = engine.onCommit(listener);
        listeners++;
        return () -> {
            listeners--;
            subscription.cancel();
        };
    }
}
