package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.BackupMark;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** When and where everything was last exported from this browser. It is never exported itself. */
public final class BackupLog {
    private static final String TABLE = "local";
    private static final String LAST = "lastBackup";
    private static final String LAST_GOOD = "lastGoodBackup";

    private static final String NEXT_LOOK = "backupNextLook";

    private BackupLog() {}

    /**
     * A file with everything was handed over, or written to a place.
     *
     * @param isGood whether it was read again and found to be what was written
     */
    public static void completed(LiteChatDatabase database, Timestamp moment, String place, boolean isGood) {
        Table<Attributes> local = database.raw(TABLE);
        Attributes row = Attributes.of("at", moment).with("place", place);
        database.write(List.of(local), () -> {
            local.put(row.with("key", LAST));
            if (isGood) {
                local.put(row.with("key", LAST_GOOD));
            }
        });
    }

    /** The last one, or null. */
    public static @Nullable BackupMark last(LiteChatDatabase database) {
        return mark(database, LAST);
    }

    /** The last one that was read again and found to be good, or null. */
    public static @Nullable BackupMark lastGood(LiteChatDatabase database) {
        return mark(database, LAST_GOOD);
    }

    /** When it is to be looked whether a backup is due, or null if nobody has set that yet. */
    public static @Nullable Timestamp nextLook(LiteChatDatabase database) {
        Attributes row = database.raw(TABLE).get(NEXT_LOOK);
        return row != null && row.get("at") instanceof Timestamp moment ? moment : null;
    }

    public static void lookAt(LiteChatDatabase database, Timestamp moment) {
        Table<Attributes> local = database.raw(TABLE);
        database.write(
                List.of(local), () -> local.put(Attributes.of("key", NEXT_LOOK).with("at", moment)));
    }

    private static @Nullable BackupMark mark(LiteChatDatabase database, String key) {
        Attributes row = database.raw(TABLE).get(key);
        return row != null && row.get("at") instanceof Timestamp moment
                ? new BackupMark(moment, row.key("place"))
                : null;
    }
}
