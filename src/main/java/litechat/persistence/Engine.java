package litechat.persistence;

import java.util.List;

/** What keeps the tables: IndexedDB through Dexie, or memory. */
public interface Engine {
    <T> Table<T> table(RowFormat<T> format);

    /** Opens the database at the newest version, upgrading what is older. */
    void open();

    void close();

    <R> R transaction(Mode mode, List<? extends Table<?>> tables, Transaction.Body<R> body);

    /** Tells the listener of every commit to this database from now on. */
    CommitListener.Subscription onCommit(CommitListener listener);
}
