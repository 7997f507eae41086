package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.BackupMark;
import litechat.domain.BackupState;
import litechat.events.AutomaticBackupEvent.BackUpNowRequest;
import litechat.events.AutomaticBackupEvent.FolderBackupCompleted;
import litechat.events.AutomaticBackupEvent.FolderBackupFailed;
import litechat.events.EventBus;
import litechat.persistence.BackupLog;
import litechat.persistence.BackupPlan;
import litechat.persistence.PersistenceService;
import litechat.stores.Coordinator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AutomaticBackupStoreTest {
    private final Exports exports = new Exports();
    private final EventBus bus = new EventBus(exports.threads, (name, failure) -> String.valueOf(failure.getMessage()));
    private final List<Object> events = new ArrayList<>();
    private final List<Attributes> requests = new ArrayList<>();
    private Attributes result = Attributes.of("name", "a.json");
    private @Nullable WorkFailed failure;
    private boolean isAllowed = true;

    /** A folder that the user always allows, unless the test says otherwise. */
    private final class OneFolder implements AutomaticBackupStore.Folders {
        @Override
        public Object choose() {
            return "handle";
        }

        @Override
        public boolean isAllowed(Object folder, boolean asks) {
            return isAllowed;
        }

        @Override
        public String nameOf(Object folder) {
            return "backups";
        }
    }

    /** Work whose outcome the test says. */
    private final class SaidWork implements BackupWork {
        @Override
        public Running start(String operation, Attributes request, Progress progress) {
            requests.add(request);
            return new Running() {
                @Override
                public Attributes result() {
                    if (failure != null) {
                        throw failure;
                    }
                    return result;
                }

                @Override
                public void cancel() {}
            };
        }
    }

    @BeforeEach
    void connect() {
        PersistenceService.bind(exports.database);
        Coordinator.connect(
                bus,
                List.of(new AutomaticBackupStore(
                        bus,
                        exports.threads,
                        exports.database,
                        new SaidWork(),
                        new OneFolder(),
                        moment -> "2025-06-15_09-30-05")));
        bus.on(FolderBackupCompleted.class, events::add);
        bus.on(FolderBackupFailed.class, events::add);
        BackupPlan.setFolder(exports.database, "handle");
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private BackupState backUp() {
        bus.request(new BackUpNowRequest());
        exports.threads.run();
        return BackupLog.state(exports.database);
    }

    private String failure(int event) {
        return String.valueOf(((FolderBackupFailed) events.get(event)).error());
    }

    @Test
    void aGoodOneIsTheLastAndTheLastGood() {
        BackupMark mark = new BackupMark(Exports.NOW, "backups/a.json", true, false);
        BackupState state = backUp();
        assertEquals(List.of(new FolderBackupCompleted("a.json")), events);
        assertEquals(new BackupState(mark, mark, null), state);
    }

    @Test
    void oneThatAnImportWouldRefuseLeavesTheLastGoodOneAndIsRemembered() {
        BackupMark good = backUp().lastGood();
        result = Attributes.of("name", "b.json").with("refused", List.of("tags"));
        BackupState state = backUp();
        assertEquals(new BackupMark(Exports.NOW, "backups/b.json", false, true), state.last());
        assertEquals(good, state.lastGood());
        assertTrue(failure(1).contains("would refuse the file for them: tags."));
        backUp();
        assertEquals(List.of("b.json"), ExportForm.texts(requests.get(2).get("refused")));
    }

    @Test
    void oneThatFailedIsToldUntilTheNextOneSucceeds() {
        failure = new WorkFailed("The disk is full.");
        BackupState state = backUp();
        assertEquals(new BackupState(null, null, Exports.NOW), state);
        assertEquals(List.of(new FolderBackupFailed("The disk is full.")), events);
        failure = null;
        state = backUp();
        assertNull(state.failed());
        assertNotNull(state.lastGood());
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsAFailureToo() {
        isAllowed = false;
        assertEquals(Exports.NOW, backUp().failed());
        assertEquals(List.of(), requests);
    }

    @Test
    void whatCouldNotBeRemovedIsToldAndTheNewOneIsGood() {
        result = result.with("untidy", "Another program has it open.");
        assertFalse(backUp().lastGood() == null);
        assertTrue(failure(0).endsWith("removed. Another program has it open."));
    }
}
