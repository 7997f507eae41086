package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.BackupMark;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** When the next backup is due, and the folder that it goes to. It is never exported. */
public final class BackupPlan {
    /** After so many days the user is reminded, if anything has changed; 0 is never. */
    public static final String DAYS = "backupReminderDays";

    /** After so many changed rows the user is reminded; 0 is never. */
    public static final String CHANGES = "backupReminderChanges";

    /** After so many hours a backup is added to the folder. */
    public static final String HOURS = "backupEveryHours";

    /** So many backups are kept in the folder. */
    public static final String KEEP = "backupKeep";

    private static final String TABLE = "local";
    private static final String FOLDER = "backupFolder";
    private static final List<String> DATED = List.of("conversations", "projects", "rules", "tags");

    /** No index has their dates, but nobody has more than some. */
    private static final List<String> FEW = List.of("providerConfigs", "syncRepos", "apiKeys");

    private static final double HOUR_MILLIS = 3_600_000;

    private BackupPlan() {}

    /** Whether someone has to see to it now. */
    public static boolean isDue(LiteChatDatabase database, Timestamp now) {
        BackupMark last = BackupLog.state(database).last();
        int changed = changedSince(database, last);
        if (changed == 0) {
            return false;
        }
        if (folder(database) != null) {
            return last == null || isOver(last.moment(), number(HOURS), now);
        }
        double changes = number(CHANGES);
        return (changes > 0 && changed >= changes) || isOld(database, last, now);
    }

    /**
     * How many rows are known to have been changed since a backup, or the conversations that are there if it is null: those whose
     * date says so, those in the trash, and what imports wrote and removed. Settings have no date and do not count.
     */
    public static int changedSince(LiteChatDatabase database, @Nullable BackupMark last) {
        if (last == null) {
            return database.conversations().count();
        }
        int changed =
                database.raw("trash").where("deletedAt").above(last.moment()).count() + imported(database, last);
        for (String dated : DATED) {
            changed +=
                    database.raw(dated).where("updatedAt").above(last.moment()).count();
        }
        for (String few : FEW) {
            for (Attributes row : database.raw(few).orderBy("name").toList()) {
                changed +=
                        row.get("updatedAt") instanceof Timestamp moment && moment.compareTo(last.moment()) > 0 ? 1 : 0;
            }
        }
        return changed;
    }

    private static int imported(LiteChatDatabase database, BackupMark last) {
        int rows = 0;
        for (Attributes each : database.raw("restorePoints")
                .where("createdAt")
                .above(last.moment())
                .toList()) {
            Double written = each.number("written");
            Double removed = each.number("removed");
            rows += (written == null ? 0 : written.intValue()) + (removed == null ? 0 : removed.intValue());
        }
        return rows;
    }

    /** What is meant where a setting says nothing. */
    public static double number(String setting) {
        return PersistenceService.loadSetting(setting, null) instanceof Double set && set >= 0
                ? set
                : switch (setting) {
                    case DAYS -> 14;
                    case CHANGES -> 100;
                    case HOURS -> 24;
                    default -> 10;
                };
    }

    /** The browser's handle of the folder, or null. */
    public static @Nullable Object folder(LiteChatDatabase database) {
        Attributes row = database.raw(TABLE).get(FOLDER);
        return row == null ? null : row.get("handle");
    }

    /** Backups go to a folder from now on, or (null) to none. */
    public static void setFolder(LiteChatDatabase database, @Nullable Object handle) {
        Table<Attributes> local = database.raw(TABLE);
        Attributes row = Attributes.of("key", FOLDER).with("handle", handle);
        database.write(List.of(local), () -> local.put(row));
    }

    private static boolean isOld(LiteChatDatabase database, @Nullable BackupMark last, Timestamp now) {
        double days = number(DAYS);
        if (days == 0) {
            return false;
        }
        Attributes first = last == null
                ? database.raw("conversations").orderBy("createdAt").first()
                : null;
        Object since = last != null ? last.moment() : first == null ? null : first.get("createdAt");
        return since instanceof Timestamp moment && isOver(moment, days * 24, now);
    }

    private static boolean isOver(Timestamp since, double hours, Timestamp now) {
        return now.epochMillis() - since.epochMillis() >= hours * HOUR_MILLIS;
    }
}
