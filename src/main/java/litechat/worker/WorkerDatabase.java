package litechat.worker;

import litechat.backup.WorkFailed;
import litechat.interop.dexie.LargeChanges;
import litechat.persistence.DatabaseGone;
import litechat.persistence.DatabaseIdentity;
import litechat.persistence.DatabaseTooNew;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.Schema;
import litechat.persistence.dexie.DexieEngine;
import org.jspecify.annotations.Nullable;

/** The worker's own connection to the database that the page works on. */
public final class WorkerDatabase {
    private final DexieEngine engine = new DexieEngine(LiteChatDatabase.NAME, Schema.VERSIONS);
    private final LiteChatDatabase database = new LiteChatDatabase(engine);

    /** The database; it must have been opened before it is used. */
    public LiteChatDatabase database() {
        return database;
    }

    /**
     * Opens it, for reading only where a newer version of the page has taken it over; never makes one.
     *
     * @param identity the name of the page's database, or null if the page does not know it
     */
    void open(@Nullable String identity) {
        LargeChanges.summarise(engine.dexie());
        try {
            engine.openExisting();
        } catch (DatabaseGone e) {
            throw gone();
        } catch (DatabaseTooNew e) {
            engine.openReadOnly();
        }
        PersistenceService.bind(database);
        if (identity != null && !identity.equals(DatabaseIdentity.read(database))) {
            throw gone();
        }
    }

    private static WorkFailed gone() {
        return new WorkFailed("The database of this page was deleted. Nothing was read or written.");
    }
}
