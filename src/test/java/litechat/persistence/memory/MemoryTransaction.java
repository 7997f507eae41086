package litechat.persistence.memory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.CommitListener;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** A transaction in memory: what it may touch, and how the tables were when it began. */
final class MemoryTransaction {
    private final Mode mode;
    private final Set<String> tables;
    private final @Nullable MemoryTransaction parent;
    private final Map<Store, Map<Object, Attributes>> before = new HashMap<>();
    private @Nullable Throwable failure;

    MemoryTransaction(Mode mode, Set<String> tables, @Nullable MemoryTransaction parent) {
        this.mode = mode;
        this.tables = tables;
        this.parent = parent;
        if (parent != null && (!parent.tables.containsAll(tables) || (isWriting() && !parent.isWriting()))) {
            throw new PersistenceException("The transaction around this one does not allow what it asks for", null);
        }
    }

    boolean isWriting() {
        return mode != Mode.READ_ONLY;
    }

    void remember(Store store) {
        before.put(store, store.snapshot());
    }

    /** Ends it; like IndexedDB's, the one around it cannot go on either. */
    void fail(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        }
        before.forEach(Store::restore);
        if (parent != null) {
            parent.fail(thrown);
        }
    }

    /** Tells the listeners which rows are others than before, unless the one around it still has to commit. */
    void tell(List<CommitListener> listeners) {
        if (parent == null) {
            before.forEach((store, rows) -> {
                for (@Nullable String key : store.changesSince(rows)) {
                    listeners.forEach(listener -> listener.committed(store.name(), key, key, false));
                }
            });
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    void check(String table, boolean writes) {
        if (failure != null) {
            throw new PersistenceException("The transaction is over", failure);
        }
        if (!tables.contains(table)) {
            throw new PersistenceException("The transaction does not name the table " + table, null);
        }
        if (writes && !isWriting()) {
            throw new PersistenceException("The transaction reads only", null);
        }
    }
}
