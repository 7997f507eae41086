package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** Another tab holds the database in an older version and does not let go. */
public final class DatabaseBlocked extends PersistenceException {

    public DatabaseBlocked(@Nullable Throwable cause) {
        super("Another tab keeps the database open in an older version. Close the other LiteChat tabs.", cause);
    }
}
