package litechat.stores;

import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.events.AutomaticBackupEvent.BackupsRead;
import litechat.events.EventBus;
import litechat.events.Threads;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.persistence.BackupLog;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** Tells of the last backup, and calls at the set time for the part of the page that knows whether one is due. */
public final class BackupWatch {
    /** By then the reader has what they came for. */
    private static final int START_PAUSE_MILLIS = 20_000;

    private static final int PAUSE_MILLIS = 1_800_000;

    private final EventBus bus;
    private final Clock clock;
    private final Threads threads;
    private final LiteChatDatabase database;

    public BackupWatch(EventBus bus, Clock clock, Threads threads, LiteChatDatabase database) {
        this.bus = bus;
        this.clock = clock;
        this.threads = threads;
        this.database = database;
    }

    /** Watches from now on. */
    public void start() {
        database.onCommit((table, from, to, elsewhere) -> {
            if (elsewhere && BackupLog.isConcerned(table, from, to)) {
                threads.start(() -> read());
            }
        });
        threads.start(() -> {
            read();
            threads.sleep(START_PAUSE_MILLIS);
            while (true) {
                Timestamp next = read();
                if (next != null && next.compareTo(clock.now()) <= 0) {
                    bus.request(new OpenModalRequest(OpenModalRequest.BACKUP_DUE));
                }
                threads.sleep(PAUSE_MILLIS);
            }
        });
    }

    /** Tells of the last backup. @return when to look for the next one, if that is known */
    private @Nullable Timestamp read() {
        try {
            bus.emit(new BackupsRead(BackupLog.state(database)));
            return BackupLog.next(database);
        } catch (PersistenceException e) {
            // A table that cannot be read is told by those who need it; the next look comes.
        }
        return null;
    }
}
