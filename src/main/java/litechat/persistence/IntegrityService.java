package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Finding;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;

/** Checks and repairs the database that {@link PersistenceService} is bound to. */
public final class IntegrityService {
    /** The kind of the trash's entries that undo a repair. */
    public static final String REPAIR = "repair";

    private IntegrityService() {}

    /** Everything that this program would not have written; reading alone, in short transactions. */
    public static List<Finding> check() {
        IntegrityCheck check = new IntegrityCheck(PersistenceService.database());
        boolean more = true;
        while (more) {
            more = check.readNext();
        }
        return check.findings();
    }

    /** Repairs these in one transaction, and leaves an entry in the trash that undoes it. */
    public static TrashEntry repair(String entryId, List<Finding> findings, String title, Timestamp now) {
        LiteChatDatabase database = PersistenceService.database();
        List<Table<?>> tables = new ArrayList<>(database.tables());
        tables.add(database.raw("trash"));
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Trash.Bin bin = Trash.Bin.open(database, entryId);
            IntegrityRepair repair = new IntegrityRepair(database, bin, now);
            // A row that cannot be read would stop the repair of its neighbours.
            for (Finding finding : findings) {
                if (finding.problem() == Finding.Problem.UNREADABLE) {
                    repair.repair(finding);
                }
            }
            for (Finding finding : findings) {
                if (finding.problem() != Finding.Problem.UNREADABLE) {
                    repair.repair(finding);
                }
            }
            return bin.close(REPAIR, title, now);
        });
    }
}
