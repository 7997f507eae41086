package litechat.persistence;

/**
 * An answer that the database has been asked for and that nobody waits for yet; so that several questions of a transaction
 * travel together.
 */
public interface Pending<T> {
    /** Waits for the answer. @throws PersistenceException if the database cannot give it */
    T get();
}
