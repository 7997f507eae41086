package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;

/**
 * Marks of the tabs that work on the database, in its table {@code local}. A tab takes its mark away when it closes; the mark
 * of one that died, or that the browser ended to save memory, stays.
 */
public final class OpenMarks {
    public static final String TABLE = DatabaseIdentity.TABLE;

    private static final String PREFIX = "open:";

    private OpenMarks() {}

    /** The key of a tab's mark. */
    public static String key(String tab) {
        return PREFIX + tab;
    }

    static boolean isMark(String key) {
        return key.startsWith(PREFIX);
    }

    /** Marks a tab. @return the keys of the other marks */
    public static List<String> put(LiteChatDatabase database, String tab) {
        Table<Attributes> local = database.raw(TABLE);
        return database.transaction(Mode.READ_WRITE, List.of(local), () -> {
            List<String> others =
                    local.where(":id").between(PREFIX, PREFIX + "\uffff").primaryKeys();
            local.put(Attributes.of("key", key(tab)));
            return others;
        });
    }

    /** Whether this mark is still there. */
    public static boolean isThere(LiteChatDatabase database, String key) {
        return database.raw(TABLE).get(key) != null;
    }

    /** Takes marks away. */
    public static void remove(LiteChatDatabase database, List<String> keys) {
        Table<Attributes> local = database.raw(TABLE);
        database.delete(List.of(local), () -> local.bulkDelete(keys));
    }
}
