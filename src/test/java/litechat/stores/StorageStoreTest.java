package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Finding;
import litechat.domain.Usage;
import litechat.events.InteractionEvent.RepairInterruptedRequest;
import litechat.events.StorageEvent.CheckIntegrityRequest;
import litechat.events.StorageEvent.CheckStopped;
import litechat.events.StorageEvent.ClearRequest;
import litechat.events.StorageEvent.Cleared;
import litechat.events.StorageEvent.IntegrityChecked;
import litechat.events.StorageEvent.IntegrityProgress;
import litechat.events.StorageEvent.LoadStorageRequest;
import litechat.events.StorageEvent.MeasureRequest;
import litechat.events.StorageEvent.MeasuringStopped;
import litechat.events.StorageEvent.PersistRefused;
import litechat.events.StorageEvent.PersistRequest;
import litechat.events.StorageEvent.RepairRequest;
import litechat.events.StorageEvent.Repaired;
import litechat.events.StorageEvent.StopCheckingRequest;
import litechat.events.StorageEvent.StopMeasuringRequest;
import litechat.events.StorageEvent.StorageLoaded;
import litechat.events.StorageEvent.UsageMeasured;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.persistence.BackupLog;
import litechat.persistence.DatabaseIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageStoreTest {
    private final RunningStores stores = new RunningStores();
    private boolean isPersisted;
    private boolean grants;

    /** A browser that promises what the test says. */
    private final BrowserStorage browser = new BrowserStorage() {
        @Override
        public double usedBytes() {
            return 1234;
        }

        @Override
        public boolean isPersisted() {
            return isPersisted;
        }

        @Override
        public boolean persist() {
            isPersisted = grants;
            return grants;
        }
    };

    @BeforeEach
    void connect() {
        connect(stores);
    }

    private void connect(RunningStores to) {
        Coordinator.connect(
                to.bus, List.of(new StorageStore(to.bus, () -> "entry", to.threads, to.threads, to.database, browser)));
    }

    @AfterEach
    void stop() {
        stores.close();
    }

    private static void put(RunningStores to, String table, List<Attributes> rows) {
        to.database.write(
                List.of(to.database.raw(table)), () -> to.database.raw(table).bulkPut(rows));
    }

    private static void putConversations(RunningStores to, int count, int turns) {
        List<Attributes> conversations = new ArrayList<>();
        List<Attributes> interactions = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            conversations.add(Attributes.of("id", "c" + c).with("title", "Title " + c));
            for (int i = 0; i < turns; i++) {
                interactions.add(Attributes.of("id", "c" + c + "-" + i)
                        .with("conversationId", "c" + c)
                        .with("index", (double) i)
                        .with("response", "x".repeat(100 * (c + 1))));
            }
        }
        put(to, "conversations", conversations);
        put(to, "interactions", interactions);
    }

    private static void putOrphans(RunningStores to) {
        putConversations(to, 1, 2);
        put(
                to,
                "interactions",
                List.of(
                        Attributes.of("id", "lost")
                                .with("conversationId", "gone")
                                .with("index", 0.0),
                        Attributes.of("id", "twin").with("conversationId", "c0").with("index", 0.0)));
    }

    @Test
    void howTheBrowserKeepsTheDataIsTold() {
        stores.request(new LoadStorageRequest());
        assertEquals(new StorageLoaded(1234, false, null), stores.last(StorageLoaded.class));
        BackupLog.completed(stores.database, RunningStores.START, "x.json", false);
        grants = true;
        stores.request(new PersistRequest());
        assertEquals(new StorageLoaded(1234, true, RunningStores.START), stores.last(StorageLoaded.class));
        assertEquals(List.of(), stores.all(PersistRefused.class));
    }

    @Test
    void aBrowserThatDoesNotPromiseIsTold() {
        stores.request(new PersistRequest());
        assertFalse(stores.last(StorageLoaded.class).isPersisted());
        stores.only(PersistRefused.class);
    }

    @Test
    void everyTableIsCountedAndTheTenLargestConversationsAreNamed() {
        putConversations(stores, 12, 40);
        stores.request(new MeasureRequest());
        stores.runUntilIdle();
        Usage usage = stores.last(UsageMeasured.class).usage();
        assertTrue(usage.isComplete());
        assertEquals(12 + 480, usage.rowsRead());
        assertEquals(usage.rowsRead(), usage.rowsTotal());
        assertEquals(10, usage.largest().size());
        assertEquals("Title 11", usage.largest().get(0).title());
        assertEquals(40, usage.largest().get(0).turns());
        assertEquals("Title 2", usage.largest().get(9).title());
        Usage.OfTable interactions = usage.tables().stream()
                .filter(each -> each.table().equals("interactions"))
                .findFirst()
                .orElseThrow();
        assertEquals(480, interactions.rows());
        double answers = 40 * 100 * (12 * 13 / 2);
        assertTrue(interactions.bytes() > answers && interactions.bytes() < answers + 480 * 100);
        stores.only(MeasuringStopped.class);
    }

    @Test
    void theCountingCanBeStopped() {
        putConversations(stores, 10, 200);
        stores.request(new MeasureRequest());
        stores.runFor(2);
        stores.request(new StopMeasuringRequest());
        stores.runUntilIdle();
        Usage usage = stores.last(UsageMeasured.class).usage();
        assertFalse(usage.isComplete());
        assertTrue(usage.rowsRead() < usage.rowsTotal());
        stores.only(MeasuringStopped.class);
        stores.request(new MeasureRequest());
        stores.runUntilIdle();
        assertTrue(stores.last(UsageMeasured.class).usage().isComplete());
    }

    @Test
    void theCheckTellsHowFarItIsAndCanBeStopped() {
        putConversations(stores, 10, 200);
        stores.request(new CheckIntegrityRequest());
        stores.runUntilIdle();
        List<IntegrityProgress> told = stores.all(IntegrityProgress.class);
        assertTrue(told.size() > 4);
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i).rowsRead() >= told.get(i - 1).rowsRead());
        }
        assertEquals(new IntegrityProgress(2010, 2010), told.get(told.size() - 1));
        assertEquals(List.of(), stores.only(IntegrityChecked.class).findings());

        stores.request(new CheckIntegrityRequest());
        stores.runFor(2);
        stores.request(new StopCheckingRequest());
        stores.runUntilIdle();
        stores.only(CheckStopped.class);
        stores.only(IntegrityChecked.class);
        assertTrue(stores.last(IntegrityProgress.class).rowsRead() < 2010);
    }

    @Test
    void aRowOfManyMegabytesIsReadInPagesOfItsOwn() {
        String large = "x".repeat(2 << 20);
        List<Attributes> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(Attributes.of("id", "i" + i)
                    .with("conversationId", "c0")
                    .with("index", (double) i)
                    .with("response", large));
        }
        put(stores, "interactions", rows);
        stores.request(new MeasureRequest());
        stores.runUntilIdle();
        List<UsageMeasured> told = stores.all(UsageMeasured.class);
        assertTrue(told.size() >= 11, "the first page of 50, then one at a time");
        assertEquals(60, told.get(told.size() - 1).usage().rowsRead());
    }

    @Test
    void whatIsFoundIsRepairedAtOnceAndTheRepairUndone() {
        putOrphans(stores);
        Dump before = stores.dump();
        stores.request(new CheckIntegrityRequest());
        stores.runUntilIdle();
        List<Finding> findings = stores.last(IntegrityChecked.class).findings();
        assertEquals(2, findings.size());
        stores.request(new RepairRequest(findings));
        stores.runUntilIdle();
        assertEquals(List.of(), stores.last(IntegrityChecked.class).findings());
        stores.request(new RestoreRequest(stores.only(Repaired.class).entry().id()));
        assertEquals(before, stores.dump());
        assertEquals(List.of(), stores.told());
    }

    @Test
    void aRepairOrAClearingThatFailsChangesNothing() {
        EveryFailure.of(failing -> {
            connect(failing);
            putOrphans(failing);
            failing.request(new CheckIntegrityRequest());
            failing.runUntilIdle();
            return new RepairRequest(failing.last(IntegrityChecked.class).findings());
        });
        EveryFailure.of(failing -> {
            connect(failing);
            putConversations(failing, 2, 2);
            return new ClearRequest("conversations");
        });
        EveryFailure.of(failing -> {
            connect(failing);
            putConversations(failing, 2, 2);
            return new ClearRequest(null);
        });
    }

    @Test
    void aTableIsEmptiedWithWhatBelongsToItsRows() {
        putConversations(stores, 2, 2);
        put(stores, "tags", List.of(Attributes.of("id", "tag").with("name", "Tag")));
        stores.request(new ClearRequest("conversations"));
        assertEquals(List.of(), stores.dump().table("conversations"));
        assertEquals(List.of(), stores.dump().table("interactions"));
        assertEquals(1, stores.dump().table("tags").size());
        assertEquals(new Cleared("conversations"), stores.only(Cleared.class));
    }

    @Test
    void anAnswerThatRunsIsStillFoundAfterACrashWhenTheSettingsWereCleared() {
        String model = stores.addServer();
        stores.server.next().piece("Half").pause(3_600_000);
        String turn = stores.submit(null, "Why?", model).id();
        stores.runFor(3000);
        stores.request(new ClearRequest("appState"));
        assertEquals(1, stores.dump().table("appState").size());
        try (RunningStores later = stores.afterCrash()) {
            later.request(new RepairInterruptedRequest());
            assertEquals("CANCELLED", later.dump().row("interactions", turn).get("status"));
            assertEquals(List.of(), later.dump().table("appState"));
        }
    }

    @Test
    void whenEverythingIsClearedTheDatabaseStaysTheOneThatItIs() {
        String name = DatabaseIdentity.readOrCreate(stores.database, () -> "name");
        BackupLog.completed(stores.database, RunningStores.START, "x.json", false);
        putConversations(stores, 2, 2);
        stores.request(new ClearRequest(null));
        assertEquals(List.of(), stores.dump().table("interactions"));
        assertEquals(name, DatabaseIdentity.read(stores.database));
        assertNull(BackupLog.state(stores.database).last());
    }
}
