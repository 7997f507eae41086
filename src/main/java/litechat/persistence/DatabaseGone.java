package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The database that was worked on is not there any more. */
public final class DatabaseGone extends PersistenceException {

    public DatabaseGone(@Nullable Throwable cause) {
        super("The database of this page was deleted. Nothing since then has been saved.", cause);
    }
}
