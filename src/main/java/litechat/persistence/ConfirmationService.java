package litechat.persistence;

/** What waits to be confirmed, as static methods over the database that {@link PersistenceService} is bound to. */
public final class ConfirmationService {
    /** Why a server is not asked. */
    public static final String REFUSAL =
            "This server came with an import. Confirm it in the settings, under Import, before it is used.";

    private ConfirmationService() {}

    /** Whether a row came from a file, and may not run or be contacted yet. */
    public static boolean isUnconfirmed(String table, String id) {
        return UnconfirmedRows.contains(PersistenceService.database(), table, id);
    }
}
