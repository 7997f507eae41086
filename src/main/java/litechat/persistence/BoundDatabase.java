package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** The database that the services work on, once it was opened. */
final class BoundDatabase {
    private static @Nullable LiteChatDatabase bound;

    private BoundDatabase() {}

    static void bind(LiteChatDatabase database) {
        bound = database;
    }

    /** It. @throws DatabaseUnavailable if none was opened yet */
    static LiteChatDatabase get() {
        LiteChatDatabase database = bound;
        if (database == null) {
            throw new DatabaseUnavailable(null);
        }
        return database;
    }
}
