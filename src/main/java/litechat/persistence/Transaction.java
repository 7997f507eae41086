package litechat.persistence;

/** What belongs together: all of it happens, or nothing. */
public final class Transaction {
    private Transaction() {}

    /**
     * The work of a transaction, written in the blocking style. It may wait for the database and for nothing else; any
     * exception that leaves it undoes all that it wrote. If the connection is lost before it ends, or there is no room for
     * a deletion, nothing of it is kept and it is run once more; so it changes nothing but the database.
     *
     * <p>An interface of its own: making one of the class library's suspendable would make all its callers so.
     */
    @FunctionalInterface
    public interface Body<R> {
        R run();
    }

    /** A body without a result. */
    @FunctionalInterface
    public interface Work {
        void run();
    }
}
