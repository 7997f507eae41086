package litechat.stores;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import litechat.events.Threads;
import litechat.persistence.CommitListener;
import litechat.persistence.Engine;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import litechat.persistence.Query;
import litechat.persistence.QuotaExceeded;
import litechat.persistence.RowFormat;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import litechat.persistence.WhereClause;
import org.jspecify.annotations.Nullable;

/**
 * An engine whose every call waits, as a browser's does, and which fails where it is told to: at a write, at the commit
 * of a transaction that writes, or at a read.
 */
final class FaultyEngine implements Engine {
    private static final Set<String> WRITES =
            Set.of("add", "put", "bulkAdd", "bulkPut", "update", "delete", "bulkDelete", "clear", "modify");
    private static final Set<String> READS =
            Set.of("get", "bulkGet", "count", "toList", "first", "primaryKeys", "each", "page");

    private final Engine engine;
    private final Threads threads;
    private int depth;
    private int writes;
    private int reads;
    private int failFrom = Integer.MAX_VALUE;
    private int failTo = Integer.MAX_VALUE;
    private int delay;
    private int failingRead = Integer.MAX_VALUE;

    FaultyEngine(Engine engine, Threads threads) {
        this.engine = engine;
        this.threads = threads;
    }

    /** Lets the write (or commit) fail that comes after so many others, counted from now, and no other. */
    void failWriteAfter(int others) {
        failFrom = writes + others;
        failTo = failFrom + 1;
    }

    /** Lets every write fail until {@link #mend}. */
    void failAllWrites() {
        failFrom = writes;
        failTo = Integer.MAX_VALUE;
    }

    void failReadAfter(int others) {
        failingRead = reads + others;
    }

    void mend() {
        failFrom = Integer.MAX_VALUE;
        failingRead = Integer.MAX_VALUE;
    }

    /** Lets the next transaction wait before it begins, as one does that is repeated. */
    void delayNextTransaction(int millis) {
        delay = millis;
    }

    /** How many writes and commits there were so far. */
    int writes() {
        return writes;
    }

    int reads() {
        return reads;
    }

    static PersistenceException failure() {
        return new QuotaExceeded(null);
    }

    @Override
    @SuppressWarnings("unchecked") // the interface is that of the wrapped table
    public <T> Table<T> table(RowFormat<T> format) {
        return (Table<T>) wrap(Table.class, engine.table(format));
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
        boolean outermost = depth == 0;
        if (outermost) {
            int wait = delay;
            delay = 0;
            threads.sleep(wait);
        }
        depth++;
        try {
            return engine.transaction(mode, tables, () -> {
                R result = body.run();
                if (outermost && mode != Mode.READ_ONLY) {
                    write();
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

    private void write() {
        int number = writes++;
        if (number >= failFrom && number < failTo) {
            throw failure();
        }
    }

    private void read() {
        if (reads++ == failingRead) {
            throw failure();
        }
        if (depth == 0) {
            threads.sleep(0);
        }
    }

    private Object wrap(Class<?> type, Object wrapped) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(wrapped, method, arguments));
    }

    private @Nullable Object call(Object wrapped, Method method, Object @Nullable [] arguments) throws Throwable {
        if (WRITES.contains(method.getName())) {
            write();
        } else if (READS.contains(method.getName())) {
            read();
        }
        Object result;
        try {
            method.setAccessible(true);
            result = method.invoke(wrapped, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
        if (result instanceof Query<?>) {
            return wrap(Query.class, result);
        }
        return result instanceof WhereClause<?> ? wrap(WhereClause.class, result) : result;
    }
}
