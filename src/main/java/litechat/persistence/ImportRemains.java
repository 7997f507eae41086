package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;

/** What imports leave behind: what is needed to take them back, and rows of imports that were never decided. */
public final class ImportRemains {
    /** How long an import can be taken back. */
    public static final int DAYS = 7;

    /** What the header of an import is while it is not done. */
    public static final String STAGED = "staged";

    private static final String TABLE = "restorePoints";
    private static final double DAY_MILLIS = 86_400_000;

    private ImportRemains() {}

    /** Deletes what is too old: undecided imports after a day, so that none goes that somebody is looking at. */
    public static void clean(Timestamp now) {
        LiteChatDatabase database = PersistenceService.database();
        Timestamp undecided = now.plusMillis(-DAY_MILLIS);
        Timestamp done = now.plusMillis(-DAYS * DAY_MILLIS);
        for (Attributes header :
                database.raw(TABLE).where("createdAt").below(undecided).toList()) {
            boolean isOld = header.get("createdAt") instanceof Timestamp moment && moment.compareTo(done) < 0;
            if (isOld || STAGED.equals(header.get("kind"))) {
                delete(database, header.key("id"));
            }
        }
    }

    /** Deletes all that an import has left. */
    public static void delete(LiteChatDatabase database, String importId) {
        Table<Attributes> table = database.raw(TABLE);
        database.delete(List.of(table), () -> {
            table.where(":id").between(importId + "/", importId + "0").delete();
            table.delete(importId);
        });
    }
}
