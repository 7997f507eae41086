package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The connection to the database is gone. */
public final class DatabaseClosed extends PersistenceException {

    public DatabaseClosed(@Nullable Throwable cause) {
        super("The connection to the database was lost. Nothing since then has been saved.", cause);
    }
}
