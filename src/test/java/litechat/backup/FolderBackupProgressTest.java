package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.AutomaticBackupEvent.BackUpNowRequest;
import litechat.events.AutomaticBackupEvent.CancelFolderBackupRequest;
import litechat.events.AutomaticBackupEvent.FolderBackupCompleted;
import litechat.events.AutomaticBackupEvent.FolderBackupFailed;
import litechat.events.AutomaticBackupEvent.FolderBackupProgressed;
import litechat.events.AutomaticBackupEvent.FolderBackupStarted;
import litechat.events.BackupStep;
import litechat.events.EventBus;
import litechat.persistence.BackupLog;
import litechat.persistence.BackupPlan;
import litechat.persistence.PersistenceService;
import litechat.stores.Coordinator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A backup in a folder tells how far it has come, and can be given up. */
class FolderBackupProgressTest {
    private final Exports exports = new Exports();
    private final EventBus bus = new EventBus(exports.threads, (name, failure) -> String.valueOf(failure.getMessage()));
    private final TurnTakingWork work = new TurnTakingWork(exports.threads).telling((done, total) -> step(done));
    private final List<Object> events = new ArrayList<>();

    /** Half of it is reading rows, then the file is written, and at last read again. */
    private static Attributes step(int done) {
        return done <= 5
                ? Attributes.of("rows", (double) done).with("total", 5.0)
                : Attributes.of(done <= 8 ? "bytes" : "proved", (double) done).with("size", 10.0);
    }

    private static final class OneFolder implements AutomaticBackupStore.Folders {
        @Override
        public Object choose() {
            throw new WorkCancelled();
        }

        @Override
        public boolean isAllowed(Object folder, boolean asks) {
            return true;
        }

        @Override
        public String nameOf(Object folder) {
            return String.valueOf(folder);
        }
    }

    @BeforeEach
    void connect() {
        PersistenceService.bind(exports.database);
        BackupPlan.setFolder(exports.database, "safe");
        Coordinator.connect(
                bus,
                List.of(new AutomaticBackupStore(
                        bus,
                        exports.threads,
                        exports.database,
                        work,
                        new OneFolder(),
                        moment -> "2025-06-16_09-30-05")));
        bus.on(FolderBackupStarted.class, events::add);
        bus.on(FolderBackupProgressed.class, events::add);
        bus.on(FolderBackupCompleted.class, events::add);
        bus.on(FolderBackupFailed.class, events::add);
        work.resultsIn(Attributes.of("name", "b.json").with("good", true).with("refused", List.of()));
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private void ask() {
        bus.request(new BackUpNowRequest());
        exports.threads.run();
    }

    private void cancel() {
        bus.request(new CancelFolderBackupRequest());
        exports.threads.run();
    }

    private Object last() {
        return events.get(events.size() - 1);
    }

    @Test
    void rowsThenBytesThatAreWrittenThenBytesThatAreReadAgainAreTold() {
        ask();
        exports.threads.runUntilIdle();
        assertEquals(new FolderBackupStarted(), events.get(0));
        assertEquals(new FolderBackupProgressed(BackupStep.ROWS, 1, 5), events.get(1));
        assertEquals(new FolderBackupProgressed(BackupStep.WRITTEN, 8, 10), events.get(8));
        assertEquals(new FolderBackupProgressed(BackupStep.PROVED, 10, 10), events.get(10));
        assertEquals(new FolderBackupCompleted("b.json"), last());
    }

    @Test
    void oneThatIsStoppedIsToldWithoutAnErrorAndIsNotTheLastBackup() {
        ask();
        exports.threads.runFor(300);
        cancel();
        exports.threads.runUntilIdle();
        assertEquals(new FolderBackupFailed(null), last());
        assertNull(BackupLog.state(exports.database).last());
        ask();
        exports.threads.runUntilIdle();
        assertEquals(new FolderBackupCompleted("b.json"), last());
        assertNotNull(BackupLog.state(exports.database).last());
    }

    @Test
    void anotherThatIsAskedForMeanwhileFollows() {
        ask();
        exports.threads.runFor(300);
        ask();
        exports.threads.runUntilIdle();
        assertEquals(2, work.requests().size());
        assertEquals(1, work.mostRunning());
        assertTrue(last() instanceof FolderBackupCompleted);
    }

    @Test
    void toStopWhatIsNotRunningChangesNothing() {
        cancel();
        ask();
        exports.threads.runUntilIdle();
        cancel();
        assertEquals(new FolderBackupCompleted("b.json"), last());
    }
}
