package litechat.persistence;

/** What waits to be confirmed, as static methods over the database that {@link PersistenceService} is bound to. */
public final class ConfirmationService {
    private ConfirmationService() {}

    /** Whether a row came from a file, and may not run or be contacted yet. */
    public static boolean isUnconfirmed(String table, String id) {
        return UnconfirmedRows.contains(PersistenceService.database(), table, id);
    }
}
