package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** Hears which rows a committed transaction changed, in this tab or in another. */
@FunctionalInterface
public interface CommitListener {
    /**
     * Rows with keys in a range were added, changed or deleted.
     *
     * @param from the first key, or null from the start of the table
     * @param to the last key, or null to its end
     * @param elsewhere whether it was done past this connection, such as in another tab
     */
    void committed(String table, @Nullable String from, @Nullable String to, boolean elsewhere);

    /** Ends the listening. */
    @FunctionalInterface
    interface Subscription {
        void cancel();
    }
}
