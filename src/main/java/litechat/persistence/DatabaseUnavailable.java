package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The browser does not let this page keep a database. */
public final class DatabaseUnavailable extends PersistenceException {

    public DatabaseUnavailable(@Nullable Throwable cause) {
        super("Database connection failed", cause);
    }
}
