package litechat.persistence.faults;

import java.util.List;
import litechat.persistence.CommitListener;
import litechat.persistence.Engine;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import litechat.persistence.RowFormat;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import org.jspecify.annotations.Nullable;

/** An engine one of whose calls fails: a read, a write, or the commit of a transaction; and that knows how much they move. */
public final class FailingEngine implements Engine, Faults {
    /** What a call that failed says. No reason is named for which the call would be repeated. */
    static final String FAILED = "The disk refused.";

    private final Engine engine;
    private int depth;
    private int calls;
    private int failing = Integer.MAX_VALUE;
    private int mostAtOnce;

    public FailingEngine(Engine engine) {
        this.engine = engine;
    }

    @Override
    public void failCallAfter(int others) {
        calls = 0;
        failing = others;
    }

    @Override
    public boolean hasFailed() {
        return calls > failing;
    }

    @Override
    public void mend() {
        failing = Integer.MAX_VALUE;
    }

    /** One call of the database comes. */
    void call() {
        PersistenceException failure = failure();
        if (failure != null) {
            throw failure;
        }
    }

    /** One call of the database comes; how it fails, or null. */
    @Nullable
    PersistenceException failure() {
        return calls++ == failing ? new PersistenceException(FAILED, null) : null;
    }

    /** A call has read or written these rows or keys. */
    <L extends List<?>> L moved(L rows) {
        mostAtOnce = Math.max(mostAtOnce, rows.size());
        return rows;
    }

    /** How many rows or keys a single call has read or written at most. */
    public int mostAtOnce() {
        return mostAtOnce;
    }

    @Override
    public <T> Table<T> table(RowFormat<T> format) {
        return new FailingTable<>(this, engine.table(format));
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
        depth++;
        try {
            return engine.transaction(mode, tables, () -> {
                R result = body.run();
                if (depth == 1) {
                    call();
                }
                return result;
            });
        } finally {
            depth--;
        }
    }

    @Override
    public CommitListener.Subscription onCommit(CommitListener listener) {
        return engine.onCommit(listener);
    }
}
