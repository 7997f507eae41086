package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The database was made by a newer version of this program. */
public final class DatabaseTooNew extends PersistenceException {

    public DatabaseTooNew(@Nullable Throwable cause) {
        super(
                "Your data was saved by a newer version of LiteChat. Reload the page to get that version; nothing was changed.",
                cause);
    }
}
