package litechat.events;

/** How the page stands to its database. */
public enum Connection {
    OPENING,
    READY,
    /** Another tab keeps an older version open. */
    BLOCKED,
    /** The database was made by a newer version; this page reads it and does not write. */
    READ_ONLY,
    /** Another tab brought the database to a newer version; this page goes on reading and does not write any more. */
    OUTDATED,
    /** The connection was lost; the page tries to open it again. */
    LOST,
    /** The database was deleted, or another one is in its place; this page must not write any more. */
    GONE,
    /** It cannot be opened at all. */
    UNAVAILABLE
}
