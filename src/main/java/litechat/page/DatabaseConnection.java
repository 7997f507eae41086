package litechat.page;

import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.Schema;
import litechat.persistence.dexie.ConnectionListener;
import litechat.persistence.dexie.DexieEngine;
import org.jspecify.annotations.Nullable;

/** Opens the database, and tells how the page stands to it. */
public final class DatabaseConnection {
    private final EventBus bus;
    private final DexieEngine engine = new DexieEngine(LiteChatDatabase.NAME, Schema.VERSIONS);
    private final LiteChatDatabase database = new LiteChatDatabase(engine);

    public DatabaseConnection(EventBus bus) {
        this.bus = bus;
        engine.listen(new ConnectionListener() {
            @Override
            public void blocked() {
                tell(Connection.BLOCKED, null);
            }

            @Override
            public void outdated() {
                tell(Connection.OUTDATED, null);
            }

            @Override
            public void lost() {
                tell(Connection.LOST, null);
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
        } catch (PersistenceException e) {
            tell(Connection.UNAVAILABLE, e.sentence());
            return false;
        }
        PersistenceService.bind(database);
        tell(Connection.READY, null);
        return true;
    }

    private void tell(Connection connection, @Nullable String cause) {
        bus.emit(new ConnectionChanged(connection, cause));
    }
}
