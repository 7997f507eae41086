package litechat.persistence.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import litechat.persistence.CommitListener;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.Engine;
import litechat.persistence.Mode;
import litechat.persistence.RowFormat;
import litechat.persistence.SchemaVersion;
import litechat.persistence.Table;
import litechat.persistence.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tables in memory by the rules of IndexedDB: order of keys, what an index holds, uniqueness, transactions.
 *
 * <p>It starts empty at the newest version and runs one transaction at a time. Rows need a key of their own.
 */
public final class MemoryEngine implements Engine {
    private final Map<String, Store> stores = new HashMap<>();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable MemoryTransaction running;
    private boolean open;

    public MemoryEngine(List<SchemaVersion> versions) {
        for (SchemaVersion version : versions) {
            version.stores().forEach((table, declared) -> stores.put(table, new Store(table, declared)));
        }
    }

    @Override
    public <T> Table<T> table(RowFormat<T> format) {
        return new MemoryTable<>(this, format);
    }

    @Override
    public void open() {
        open = true;
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public <R> R transaction(Mode mode, List<? extends Table<?>> tables, Transaction.Body<R> body) {
        Set<String> names = tables.stream().map(Table::name).collect(Collectors.toSet());
        turn.lock();
        try {
            MemoryTransaction around = running;
            MemoryTransaction transaction = new MemoryTransaction(mode, names, around);
            names.forEach(name -> transaction.remember(store(name)));
            running = transaction;
            try {
                return run(transaction, body);
            } finally {
                running = around;
            }
        } finally {
            turn.unlock();
        }
    }

    @Override
    public CommitListener.Subscription onCommit(CommitListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private <R> R run(MemoryTransaction transaction, Transaction.Body<R> body) {
        R result;
        try {
            result = body.run();
        } catch (RuntimeException | Error e) {
            transaction.fail(e);
            throw e;
        }
        if (transaction.failure() instanceof RuntimeException swallowed) {
            throw swallowed;
        }
        if (transaction.failure() instanceof Error swallowed) {
            throw swallowed;
        }
        transaction.tell(listeners);
        return result;
    }

    /** Reads or writes a store: in the current transaction, or for a read in a turn of its own. */
    <R> R with(String table, boolean writes, Access<R> access) {
        MemoryTransaction transaction = current();
        if (writes && transaction == null) {
            throw new IllegalStateException("Rows are written inside a transaction only");
        }
        turn.lock();
        try {
            Store store = store(table);
            if (transaction != null) {
                transaction.check(table, writes);
            }
            return access.to(store);
        } finally {
            turn.unlock();
        }
    }

    // Only the thread whose turn it is can be inside a transaction.
    private @Nullable MemoryTransaction current() {
        return turn.isHeldByCurrentThread() ? running : null;
    }

    private Store store(String table) {
        Store store = stores.get(table);
        if (!open || store == null) {
            throw new DatabaseClosed(null);
        }
        return store;
    }

    /** What is done with a store. */
    interface Access<R> {
        R to(Store store);
    }
}
