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

    private BackupLog() {}

    /**
     * A file with everything was handed over, or written to a place.
     *
     * @param isGood whether it was read again and found to be what was written
     */
    public static void completed(LiteChatDatabase database, Timestamp moment, String place, boolean isGood) {
        Table<Attributes> local = database.raw(TABLE);
        Attributes mark = Attributes.of("at", moment).with("place", place);
        database.write(List.of(local), () -> {
            local.put(stored(local).with("at", moment).with("place", place).with("good", isGood));
            if (isGood) {
                local.put(mark.with("key", LAST_GOOD));
            }
        });
    }

    /** The last one, with its place under {@code place}, {@code good}, and under {@code next} when it is to be looked again. */
    public static @Nullable Attributes row(LiteChatDatabase database) {
        return database.raw(TABLE).get(LAST);
    }

    /** The last one, or null. */
    public static @Nullable BackupMark last(LiteChatDatabase database) {
        return mark(row(database));
    }

    /** The last one that was read again and found to be good, or null. */
    public static @Nullable BackupMark lastGood(LiteChatDatabase database) {
        return mark(database.raw(TABLE).get(LAST_GOOD));
    }

    /** Sets when it is to be looked whether a backup is due. */
    public static void lookAt(LiteChatDatabase database, Timestamp moment) {
        Table<Attributes> local = database.raw(TABLE);
        database.write(List.of(local), () -> local.put(stored(local).with("next", moment)));
    }

    private static Attributes stored(Table<Attributes> local) {
        Attributes row = local.get(LAST);
        return row == null ? Attributes.of("key", LAST) : row;
    }

    private static @Nullable BackupMark mark(@Nullable Attributes row) {
        return row != null && row.get("at") instanceof Timestamp moment
                ? new BackupMark(moment, row.key("place"))
                : null;
    }
}
