package litechat.persistence.dexie;

/** Hears what happens to the connection without the page's doing. */
public interface ConnectionListener {
    /** Another tab holds an older version open, so that opening has to wait. */
    void blocked();

    /** Another tab brings the database to a newer version; this connection was closed for it. */
    void outdated();

    /** The browser closed the connection, or another tab deleted the database. */
    void lost();

    /** A write found the connection lost, and waits. @return whether the same database is open again for writing */
    boolean isReopened();
}
