package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** When everything was last exported from this browser. It is never exported itself. */
public final class BackupLog {
    private static final String TABLE = "local";
    private static final String KEY = "lastBackup";

    private BackupLog() {}

    /** A file with everything was handed over. */
    public static void completed(LiteChatDatabase database, Timestamp moment) {
        Table<Attributes> local = database.raw(TABLE);
        database.write(List.of(local), () -> local.put(Attributes.of("key", KEY).with("at", moment)));
    }

    /** The moment of the last one, or null. */
    public static @Nullable Timestamp last(LiteChatDatabase database) {
        Attributes row = database.raw(TABLE).get(KEY);
        return row != null && row.get("at") instanceof Timestamp moment ? moment : null;
    }
}
