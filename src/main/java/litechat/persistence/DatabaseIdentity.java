package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Ids;
import org.jspecify.annotations.Nullable;

/** A name that a database gets when it is made, so that another one in its place is noticed. It is never exported. */
public final class DatabaseIdentity {
    static final String TABLE = "local";
    private static final String KEY = "identity";

    private DatabaseIdentity() {}

    /** The database's name; a new one if it has none. */
    public static String readOrCreate(LiteChatDatabase database, Ids ids) {
        Table<Attributes> local = database.raw(TABLE);
        Attributes known = local.get(KEY);
        if (known != null) {
            return known.key("value");
        }
        return database.transaction(Mode.READ_WRITE, List.of(local), () -> {
            Attributes stored = local.get(KEY); // another tab may have been faster
            String name = stored == null ? ids.next() : stored.key("value");
            local.put(Attributes.of("key", KEY).with("value", name));
            return name;
        });
    }

    /** The database's name, or null if it has none. */
    public static @Nullable String read(LiteChatDatabase database) {
        Attributes known = database.raw(TABLE).get(KEY);
        return known == null ? null : known.key("value");
    }

    /** Empties the table of all but the name and the marks of open tabs, in the transaction of its caller. */
    static void deleteOthers(LiteChatDatabase database) {
        List<String> keys = new ArrayList<>(database.raw(TABLE).toQuery().primaryKeys());
        keys.removeIf(key -> key.equals(KEY) || OpenMarks.isMark(key));
        database.raw(TABLE).bulkDelete(keys);
    }
}
