package litechat.page;

import litechat.domain.Ids;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.Threads;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.interop.web.IndexedDb;
import litechat.persistence.DatabaseIdentity;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.Schema;
import litechat.persistence.dexie.ConnectionListener;
import litechat.persistence.dexie.DexieEngine;
import org.jspecify.annotations.Nullable;

/**
 * Opens the database, tells how the page stands to it, and opens it again if the browser drops the connection.
 *
 * <p>A database that was deleted under the open page is never replaced by an empty one: the page stops writing and says
 * so.
 */
public final class DatabaseConnection {
    private static final int FIRST_PAUSE_MILLIS = 250;
    private static final int LONGEST_PAUSE_MILLIS = 8_000;

    private final EventBus bus;
    private final Threads threads;
    private final Ids ids;
    private final DexieEngine engine = new DexieEngine(LiteChatDatabase.NAME, Schema.VERSIONS);
    private final LiteChatDatabase database = new LiteChatDatabase(engine);
    private @Nullable String identity;
    private boolean outdated;

    public DatabaseConnection(EventBus bus, Threads threads, Ids ids) {
        this.bus = bus;
        this.threads = threads;
        this.ids = ids;
        engine.listen(new ConnectionListener() {
            @Override
            public void blocked() {
                tell(Connection.BLOCKED, null);
            }

            @Override
            public void outdated() {
                outdated = true;
                tell(Connection.OUTDATED, null);
            }

            @Override
            public void lost() {
                if (outdated) {
                    return; // the connection was closed for the other tab's sake
                }
                tell(Connection.LOST, null);
                threads.start(DatabaseConnection.this::reopen);
            }
        });
    }

    public LiteChatDatabase database() {
        return database;
    }

    /** Opens it and makes it the one that is worked on. @return whether that went well */
    public boolean open() {
        tell(Connection.OPENING, null);
        try {
            database.open();
            identity = DatabaseIdentity.readOrCreate(database, ids);
        } catch (PersistenceException e) {
            tell(Connection.UNAVAILABLE, e.sentence());
            return false;
        }
        PersistenceService.bind(database);
        tell(Connection.READY, null);
        return true;
    }

    private void reopen() {
        int pause = FIRST_PAUSE_MILLIS;
        while (!outdated) {
            threads.sleep(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            if (IndexedDb.versionOf(LiteChatDatabase.NAME) == 0) {
                tell(Connection.GONE, null);
                return;
            }
            try {
                database.open();
                boolean isSame = DatabaseIdentity.is(database, identity);
                if (!isSame) {
                    database.close();
                }
                tell(isSame ? Connection.READY : Connection.GONE, null);
                return;
            } catch (PersistenceException e) {
                tell(Connection.LOST, e.sentence());
            }
        }
    }

    private void tell(Connection connection, @Nullable String cause) {
        bus.emit(new ConnectionChanged(connection, cause));
    }
}
