package litechat.page;

import litechat.domain.Ids;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.Threads;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.events.UiEvent.StillBlocked;
import litechat.persistence.DatabaseGone;
import litechat.persistence.DatabaseIdentity;
import litechat.persistence.DatabaseTooNew;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.Schema;
import litechat.persistence.Transaction;
import litechat.persistence.dexie.ConnectionListener;
import litechat.persistence.dexie.DexieEngine;
import org.jspecify.annotations.Nullable;

/**
 * Opens the database, tells how the page stands to it, and opens it again if the browser drops the connection.
 *
 * <p>A database that was deleted under the open page is never replaced by an empty one: the page stops writing and says
 * so. One that a newer version has taken over is opened again for reading.
 */
public final class DatabaseConnection {
    private static final int FIRST_PAUSE_MILLIS = 250;
    private static final int LONGEST_PAUSE_MILLIS = 8_000;
    private static final int LONG_BLOCKED_MILLIS = 10_000;
    private static final int LONGEST_WAIT_OF_A_WRITE_MILLIS = 1_000;

    private final EventBus bus;
    private final Threads threads;
    private final Ids ids;
    private final DexieEngine engine;
    private final LiteChatDatabase database;
    private Connection state = Connection.OPENING;
    private @Nullable String identity;
    private boolean reopening;

    public DatabaseConnection(EventBus bus, Threads threads, Ids ids, DexieEngine engine) {
        this.bus = bus;
        this.threads = threads;
        this.ids = ids;
        this.engine = engine;
        database = new LiteChatDatabase(engine);
        engine.listen(new ConnectionListener() {
            @Override
            public void blocked() {
                tell(Connection.BLOCKED, null);
                threads.start(DatabaseConnection.this::tellIfStillBlocked);
            }

            @Override
            public void outdated() {
                tell(Connection.OUTDATED, null);
                startReopening();
            }

            @Override
            public void lost() {
                if (state == Connection.READY) {
                    tell(Connection.LOST, null);
                }
                startReopening();
            }

            @Override
            public boolean isReopened() {
                return reopenForWriting();
            }
        });
    }

    /** What keeps this program's database. */
    public static DexieEngine engine() {
        return new DexieEngine(LiteChatDatabase.NAME, Schema.VERSIONS);
    }

    public LiteChatDatabase database() {
        return database;
    }

    /** The name of the database that was opened, or null if it has none. */
    public @Nullable String identity() {
        return identity;
    }

    /** Opens it, new if there is none, and makes it the one that is worked on. @return how the page stands to it */
    public Connection open() {
        if (open(database::open) == Connection.READY) {
            OpenTabs.join();
        }
        return state;
    }

    private Connection open(Transaction.Work opening) {
        tell(Connection.OPENING, null);
        try {
            opening.run();
            identity = readIdentity(true);
            PersistenceService.bind(database);
            tell(Connection.READY, null);
        } catch (DatabaseTooNew e) {
            openForReading(Connection.READ_ONLY);
        } catch (DatabaseGone e) {
            tell(Connection.GONE, null);
        } catch (PersistenceException e) {
            tell(Connection.UNAVAILABLE, e.sentence());
        }
        return state;
    }

    /** The same for a database that is open already elsewhere in this page; another one does not take its place. */
    public Connection openSame(@Nullable String expected) {
        if (canRead(open(engine::openExisting)) && expected != null && !expected.equals(identity)) {
            giveUp();
        }
        return state;
    }

    private void tellIfStillBlocked() {
        threads.sleep(LONG_BLOCKED_MILLIS);
        int others = OpenTabs.count();
        if (state == Connection.BLOCKED) {
            bus.emit(new StillBlocked(others));
        }
    }

    /** Whether the database can be read in this state. */
    public static boolean canRead(Connection state) {
        return state == Connection.READY || state == Connection.READ_ONLY;
    }

    /** A table that cannot be read must not keep the page from starting; the name is then not known. */
    private @Nullable String readIdentity(boolean create) {
        try {
            return create ? DatabaseIdentity.readOrCreate(database, ids) : DatabaseIdentity.read(database);
        } catch (PersistenceException e) {
            return null;
        }
    }

    private void openForReading(Connection told) {
        try {
            engine.openReadOnly();
            identity = identity == null ? readIdentity(false) : identity;
            PersistenceService.bind(database);
            tell(told, null);
        } catch (PersistenceException e) {
            tell(Connection.UNAVAILABLE, e.sentence());
        }
    }

    private void startReopening() {
        if (!reopening) {
            reopening = true;
            threads.start(() -> {
                reopen();
                reopening = false;
            });
        }
    }

    /** Tries it at once, and tells nobody if that works. @return whether the page works on as before */
    private boolean reopenForWriting() {
        if (state == Connection.READY && !reopening) {
            reopening = true;
            engine.close();
            boolean isOver = reopened();
            reopening = false;
            if (!isOver) {
                startReopening();
            }
        }
        for (int pause = FIRST_PAUSE_MILLIS; reopening && pause <= LONGEST_WAIT_OF_A_WRITE_MILLIS; pause = pause * 2) {
            threads.sleep(pause);
        }
        return state == Connection.READY;
    }

    private void reopen() {
        if (state != Connection.OUTDATED) {
            threads.sleep(FIRST_PAUSE_MILLIS); // a deletion that closed it is seldom still waiting by then
        }
        for (int pause = FIRST_PAUSE_MILLIS; !reopened(); pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS)) {
            threads.sleep(pause);
        }
    }

    /** Tries it once. @return whether there is nothing more to try */
    private boolean reopened() {
        try {
            boolean forReading = state == Connection.OUTDATED || engine.isReadOnly();
            if (forReading) {
                engine.openReadOnly();
            } else {
                engine.openExisting();
            }
            // Where the name cannot be read the database may be gone again: that is no other one.
            if (identity != null && !identity.equals(DatabaseIdentity.read(database))) {
                giveUp();
            } else if (!forReading) {
                tell(Connection.READY, null);
            }
            return true;
        } catch (DatabaseGone e) {
            giveUp();
            return true;
        } catch (DatabaseTooNew e) {
            tell(Connection.OUTDATED, null); // while the connection was lost
        } catch (PersistenceException e) {
            tell(state == Connection.READY ? Connection.LOST : state, e.sentence());
        }
        return false;
    }

    private void giveUp() {
        database.close();
        tell(Connection.GONE, null);
    }

    private void tell(Connection connection, @Nullable String cause) {
        state = connection;
        bus.emit(new ConnectionChanged(connection, cause));
    }
}
