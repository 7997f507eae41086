package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.BackupMark;
import litechat.domain.BackupState;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** When and where everything was last exported from this browser. It is never exported itself. */
public final class BackupLog {
    /** More than are ever kept in a folder. */
    private static final int MOST_REFUSED = 1_000;

    private static final String TABLE = "local";
    private static final String LAST = "lastBackup";
    private static final String LAST_GOOD = "lastGoodBackup";
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";

    private BackupLog() {}

    /**
     * A file with everything was handed over, or written to a place.
     *
     * @param isGood whether it was read again and found to be what was written
     */
    public static void completed(LiteChatDatabase database, Timestamp moment, String place, boolean isGood) {
        Table<Attributes> local = database.raw(TABLE);
        Attributes mark = Attributes.of("at", moment).with("place", place).with("good", isGood);
        database.write(List.of(local), () -> {
            local.put(with(local, mark.with(FAILED, null).with("damaged", false)));
            if (isGood) {
                local.put(mark.with("key", LAST_GOOD));
            }
        });
    }

    /** A file with everything was written to a folder, but an import would refuse it. */
    public static void refused(LiteChatDatabase database, Timestamp moment, String folder, String name) {
        Table<Attributes> local = database.raw(TABLE);
        database.write(List.of(local), () -> {
            List<String> refused = refusedFiles(database);
            refused.add(name);
            local.put(with(
                    local,
                    Attributes.of("at", moment)
                            .with("place", folder + "/" + name)
                            .with("good", false)
                            .with("damaged", true)
                            .with(FAILED, null)
                            .with(
                                    REFUSED,
                                    refused.subList(Math.max(0, refused.size() - MOST_REFUSED), refused.size()))));
        });
    }

    /** One was tried in vain. */
    public static void failed(LiteChatDatabase database, Timestamp moment) {
        set(database, Attributes.of(FAILED, moment));
    }

    /** Whether a change of the rows from one key to another (null: any) may concern what is kept here. */
    public static boolean isConcerned(String table, @Nullable String from, @Nullable String to) {
        return table.equals(TABLE)
                && (from == null || from.compareTo(LAST_GOOD) <= 0)
                && (to == null || to.compareTo(LAST) >= 0);
    }

    /** What backups there are. */
    public static BackupState state(LiteChatDatabase database) {
        Attributes row = row(database);
        return new BackupState(
                mark(row),
                mark(database.raw(TABLE).get(LAST_GOOD)),
                row != null && row.get(FAILED) instanceof Timestamp moment ? moment : null);
    }

    /** The names of the files that were written to a folder, and that an import would refuse. */
    public static List<String> refusedFiles(LiteChatDatabase database) {
        Attributes row = row(database);
        List<String> names = new ArrayList<>();
        if (row != null && row.get(REFUSED) instanceof List<?> known) {
            for (Object name : known) {
                if (name instanceof String text) {
                    names.add(text);
                }
            }
        }
        return names;
    }

    /** When it is to be looked again whether a backup is due, if that is known. */
    public static @Nullable Timestamp next(LiteChatDatabase database) {
        Attributes row = row(database);
        return row != null && row.get("next") instanceof Timestamp moment ? moment : null;
    }

    /** Sets when it is to be looked whether a backup is due. */
    public static void lookAt(LiteChatDatabase database, Timestamp moment) {
        set(database, Attributes.of("next", moment));
    }

    private static void set(LiteChatDatabase database, Attributes fields) {
        Table<Attributes> local = database.raw(TABLE);
        database.write(List.of(local), () -> local.put(with(local, fields)));
    }

    private static @Nullable Attributes row(LiteChatDatabase database) {
        return database.raw(TABLE).get(LAST);
    }

    private static Attributes with(Table<Attributes> local, Attributes fields) {
        Attributes stored = local.get(LAST);
        Attributes row = stored == null ? Attributes.of("key", LAST) : stored;
        for (var field : fields.asMap().entrySet()) {
            row = row.with(field.getKey(), field.getValue());
        }
        return row;
    }

    private static @Nullable BackupMark mark(@Nullable Attributes row) {
        return row != null && row.get("at") instanceof Timestamp moment
                ? new BackupMark(
                        moment,
                        row.key("place"),
                        row.isTrue("good") || row.key("key").equals(LAST_GOOD),
                        row.isTrue("damaged"))
                : null;
    }
}
