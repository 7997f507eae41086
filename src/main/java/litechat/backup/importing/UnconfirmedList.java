package litechat.backup.importing;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.Redaction;
import litechat.domain.Attributes;
import litechat.events.ImportEvent.Unconfirmed;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.UnconfirmedRows;

/** What came with imports and is not used before it is confirmed, with what it would contact or run. */
final class UnconfirmedList {
    private UnconfirmedList() {}

    static List<Unconfirmed> of(LiteChatDatabase database) {
        List<Unconfirmed> list = new ArrayList<>();
        for (String table : List.of("providerConfigs", "mods", "syncRepos")) {
            for (String id : UnconfirmedRows.of(database, table)) {
                Attributes row = database.raw(table).get(id);
                if (row != null) {
                    list.add(new Unconfirmed(table, id, row.key("name"), address(table, row)));
                }
            }
        }
        return list;
    }

    private static String address(String table, Attributes row) {
        return switch (table) {
            case "providerConfigs" -> row.key("baseURL");
            case "mods" -> row.key("sourceUrl");
            default -> Redaction.address(row.key("remoteUrl"));
        };
    }
}
