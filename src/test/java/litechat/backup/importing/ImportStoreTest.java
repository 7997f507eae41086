package litechat.backup.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.backup.BackupWork;
import litechat.backup.WorkCancelled;
import litechat.backup.WorkFailed;
import litechat.backup.merge.Choice;
import litechat.backup.merge.ImportSession;
import litechat.backup.merge.RestorePoints;
import litechat.cli.JdkDigest;
import litechat.domain.Attributes;
import litechat.domain.Ids;
import litechat.domain.Timestamp;
import litechat.events.EventBus;
import litechat.events.ImportEvent.ImportFailed;
import litechat.events.ImportEvent.ImportRequest;
import litechat.events.ImportEvent.ImportUndone;
import litechat.events.ImportEvent.Imported;
import litechat.events.ImportEvent.ImportsLoaded;
import litechat.events.ImportEvent.ReadFileRequest;
import litechat.events.ImportEvent.UndoImportRequest;
import litechat.events.Request;
import litechat.events.TurnTakingThreads;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import litechat.persistence.memory.MemoryEngine;
import litechat.stores.Coordinator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Work that was given up, or whose worker was ended, may have been done by then; the database knows. */
class ImportStoreTest {
    private static final Timestamp NOW = new Timestamp(1_750_000_000_000.0);
    private static final String DATES =
            "\"createdAt\":\"2025-06-11T09:30:00.000Z\",\"updatedAt\":\"2025-06-11T09:30:00.000Z\"}";
    private static final String FILE =
            "{\"version\":1,\"tags\":[{\"id\":\"t\",\"name\":\"T\"," + DATES + ",{\"id\":\"u\",\"name\":\"U\"," + DATES
                    + "],\"tagRuleLinks\":[{\"id\":\"l\",\"tagId\":\"t\",\"ruleId\":\"r\"}]}";

    private final TurnTakingThreads threads = new TurnTakingThreads(NOW);
    private final LiteChatDatabase database = new LiteChatDatabase(new MemoryEngine(Schema.VERSIONS));
    private final EventBus bus = new EventBus(threads, (name, failure) -> String.valueOf(failure.getMessage()));
    private final List<Object> events = new ArrayList<>();
    private int pastImports;
    private int failures;
    private @Nullable RuntimeException before;
    private @Nullable RuntimeException after;
    private boolean losesConnection;

    /** Work that is ended before it is done, or after that before it has answered. */
    private final class EndedWork implements BackupWork {
        @Override
        public Running start(String operation, Attributes request, Progress progress) {
            return new Running() {
                @Override
                public Attributes result() {
                    throwIfSet(before);
                    Attributes result =
                            switch (operation) {
                                case MergeOperation.NAME ->
                                    new MergeOperation(database, JdkDigest::new).run(request, progress);
                                case UndoOperation.NAME ->
                                    new UndoOperation(database, JdkDigest::new).run(request, progress);
                                default -> staged(request.key("importId"));
                            };
                    throwIfSet(after);
                    if (losesConnection) {
                        database.close();
                    }
                    return result;
                }

                @Override
                public void cancel() {}
            };
        }
    }

    private static void throwIfSet(@Nullable RuntimeException end) {
        if (end != null) {
            throw end;
        }
    }

    private Attributes staged(String importId) {
        ImportSession session = new ImportSession(database, JdkDigest::new, importId);
        session.begin(NOW);
        byte[] bytes = FILE.getBytes(StandardCharsets.UTF_8);
        session.push(bytes, bytes.length);
        session.end().orThrow();
        return Attributes.NONE;
    }

    @BeforeEach
    void readFile() {
        database.open();
        Ids ids = () -> "import1";
        Coordinator.connect(bus, List.of(new ImportStore(bus, ids, threads, database, new EndedWork())));
        request(new ReadFileRequest("file", "x.json", FILE.length(), null, false));
        bus.on(ImportFailed.class, events::add);
        bus.on(Imported.class, events::add);
        bus.on(ImportUndone.class, events::add);
        bus.on(GlobalErrorChanged.class, event -> failures++);
        bus.on(ImportsLoaded.class, event -> pastImports = event.imports().size());
    }

    @AfterEach
    void stop() {
        threads.close();
    }

    private void request(Request request) {
        bus.request(request);
        threads.runUntilIdle();
    }

    private void runImport() {
        String choice = Choice.KEEP_NEWER.name();
        request(new ImportRequest(Map.of("tags", choice, "tagRuleLinks", choice)));
    }

    private void undo(boolean evenIfChanged) {
        request(new UndoImportRequest("import1", evenIfChanged));
    }

    private int tags() {
        return database.raw("tags").count();
    }

    @Test
    void anImportThatWasDoneWhenItWasGivenUpIsToldWithAllThatBecameOfIt() {
        after = new WorkCancelled();
        runImport();
        assertEquals(List.of(new Imported("import1", 2, 0, 0, 0, 1, 0)), events);
        assertEquals(1, pastImports);
        assertEquals(2, tags());
    }

    @Test
    void soIsOneWhoseWorkerWasEndedByTheBrowser() {
        after = new WorkFailed("The browser ended the work.");
        runImport();
        assertEquals(List.of(new Imported("import1", 2, 0, 0, 0, 1, 0)), events);
    }

    @Test
    void anImportThatWasGivenUpInTimeChangedNothingAndCanBeDoneAfterwards() {
        before = new WorkCancelled();
        runImport();
        assertEquals(List.of(new ImportFailed(null)), events);
        assertEquals(0, tags());
        before = null;
        runImport();
        assertEquals(new Imported("import1", 2, 0, 0, 0, 1, 0), events.get(1));
    }

    @Test
    void whatWasDoneIsToldEvenIfTheConnectionBreaksRightAfterIt() {
        losesConnection = true;
        runImport();
        assertEquals(List.of(new Imported("import1", 2, 0, 0, 0, 1, 0)), events);
        database.open();
        undo(false);
        assertEquals(new ImportUndone("import1", true, 0, 0, 0, 0), events.get(1));
        assertEquals(2, failures, "the list of imports could not be read");
    }

    @Test
    void anImportOfWhatIsNotWaitingAnyMoreIsToldAsFailed() {
        runImport();
        runImport();
        assertEquals(
                new ImportFailed("This file is not waiting to be imported any more. Read it again."), events.get(1));
        assertEquals(2, tags());
    }

    @Test
    void anImportThatFailedIsToldWithTheReason() {
        before = new WorkFailed("The browser ended the work.");
        runImport();
        assertEquals(List.of(new ImportFailed("The browser ended the work.")), events);
    }

    @Test
    void anImportThatWasTakenBackWhenThatWasGivenUpIsToldAsUndone() {
        runImport();
        after = new WorkCancelled();
        undo(false);
        assertEquals(new ImportUndone("import1", true, 0, 0, 0, 0), events.get(1));
        assertEquals(0, pastImports);
        assertEquals(0, tags());
    }

    @Test
    void anImportThatCannotBeTakenBackAnyMoreIsNotToldAsUndone() {
        runImport();
        new RestorePoints(database).delete("import1");
        before = new WorkFailed("This is no longer there.");
        undo(false);
        assertEquals(new ImportFailed("This is no longer there."), events.get(1));
        assertEquals(2, tags());
    }

    @Test
    void whatStayedBecauseItWasChangedSinceIsToldThenToo() {
        runImport();
        Table<Attributes> tags = database.raw("tags");
        database.write(
                List.of(tags),
                () -> tags.put(Attributes.of("id", "t").with("name", "Mine").with("updatedAt", NOW)));
        undo(false);
        assertEquals(new ImportUndone("import1", false, 1, 0, 0, 0), events.get(1));
        after = new WorkCancelled();
        undo(true);
        assertEquals(new ImportUndone("import1", true, 1, 0, 0, 0), events.get(2));
        assertEquals(1, tags());
    }

    @Test
    void anUndoThatWasGivenUpInTimeChangedNothing() {
        runImport();
        before = new WorkCancelled();
        undo(false);
        assertEquals(new ImportFailed(null), events.get(1));
        assertEquals(1, pastImports);
        assertEquals(2, tags());
    }
}
