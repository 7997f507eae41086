package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;

/**
 * The list, in the table {@code local}, of rows that came from a file and may not run or be contacted before the user has confirmed
 * them: providers, mods and repositories.
 */
public final class UnconfirmedRows {
    public static final String TABLE = "local";

    private static final String PREFIX = "unconfirmed:";

    private UnconfirmedRows() {}

    /** The fields of a table's rows that say what is run or contacted; none if nothing is. */
    public static List<String> fieldsOf(String table) {
        return switch (table) {
            case "providerConfigs" -> List.of("type", "baseURL");
            case "mods" -> List.of("sourceUrl", "scriptContent");
            case "syncRepos" -> List.of("remoteUrl");
            default -> List.of();
        };
    }

    /** The row of the list that names a row of a table. */
    public static Attributes entry(String table, String id, Timestamp since) {
        return Attributes.of("key", key(table, id)).with("since", since);
    }

    public static boolean contains(LiteChatDatabase database, String table, String id) {
        return database.raw(TABLE).get(key(table, id)) != null;
    }

    /** The ids of a table's rows that are on the list. */
    public static List<String> of(LiteChatDatabase database, String table) {
        String start = key(table, "");
        List<String> ids = new ArrayList<>();
        for (String key : database.raw(TABLE)
                .where(":id")
                .between(start, start + '\uffff')
                .primaryKeys()) {
            ids.add(key.substring(start.length()));
        }
        return ids;
    }

    /** The user has seen what it is, and wants it. */
    public static void confirm(LiteChatDatabase database, String table, String id) {
        Table<Attributes> local = database.raw(TABLE);
        database.write(List.of(local), () -> local.delete(key(table, id)));
    }

    private static String key(String table, String id) {
        return PREFIX + table + "/" + id;
    }
}
