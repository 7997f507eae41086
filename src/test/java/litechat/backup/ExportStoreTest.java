package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import litechat.domain.Attributes;
import litechat.domain.BackupMark;
import litechat.domain.BackupState;
import litechat.events.BackupEvent.CancelExportRequest;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.BackupEvent.ExportFailed;
import litechat.events.BackupEvent.ExportProgressed;
import litechat.events.BackupEvent.ExportRequest;
import litechat.events.EventBus;
import litechat.events.ExportChoice;
import litechat.events.ExportScope;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.persistence.BackupLog;
import litechat.stores.Coordinator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportStoreTest {
    private final Exports exports = new Exports();
    private final EventBus bus = new EventBus(exports.threads, (name, failure) -> String.valueOf(failure.getMessage()));
    private final List<Object> events = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    private String damage = "";

    /** The file that was saved, or what the test makes of it. */
    private ReadBack.Pieces pieces() {
        Queue<byte[]> pieces = new ArrayDeque<>();
        pieces.add(exports.sink.file().replace(damage, "").getBytes(StandardCharsets.UTF_8));
        return () -> pieces.isEmpty() ? new byte[0] : pieces.remove();
    }

    private void saveAs(ExportChoice choice) {
        bus.request(new ExportRequest(new ExportChoice(
                choice.sections(), choice.scope(), choice.includeSecrets(), choice.gzip(), choice.passphrase(), true)));
        exports.threads.runUntilIdle();
    }

    @BeforeEach
    void connect() {
        ExportStore store = new ExportStore(
                bus,
                exports.threads,
                exports.database,
                new InlineWork(exports, (handle, gzip) -> pieces()),
                new NamedFiles(names, "safe.json"),
                moment -> "2025-06-16");
        Coordinator.connect(bus, List.of(store));
        bus.on(ExportProgressed.class, events::add);
        bus.on(ExportCompleted.class, events::add);
        bus.on(ExportFailed.class, events::add);
        bus.on(GlobalErrorChanged.class, events::add);
        exports.putConversations(300);
        exports.put(
                "apiKeys",
                Attributes.of("id", "k")
                        .with("name", "K")
                        .with("value", "sk-secret")
                        .with("createdAt", Exports.NOW)
                        .with("updatedAt", Exports.NOW));
    }

    @AfterEach
    void stop() {
        exports.close();
    }

    private Object last() {
        return events.get(events.size() - 1);
    }

    @Test
    void theFileCarriesTheUsersOwnDate() {
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertEquals(List.of("litechat_full_export_2025-06-16.json"), names);
        assertEquals(
                new ExportCompleted(
                        "litechat_full_export_2025-06-16.json",
                        exports.sink.file().length(),
                        901,
                        true,
                        List.of(),
                        List.of()),
                last());
        assertFalse(exports.sink.file().contains("sk-secret"));
        assertTrue(events.size() > 10);
    }

    @Test
    void aPartIsToldAsOneAndIsNotTheLastBackup() {
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        bus.request(new ExportRequest(new ExportChoice(List.of("tags"), ExportScope.ALL, false, false, null, false)));
        bus.request(new ExportRequest(
                new ExportChoice(List.of(), ExportScope.conversations(List.of("c001")), false, false, null, false)));
        exports.threads.runUntilIdle();
        List<Boolean> whole = new ArrayList<>();
        for (Object event : events) {
            if (event instanceof ExportCompleted completed) {
                whole.add(completed.isWhole());
            }
        }
        assertEquals(List.of(true, false, false), whole);
        BackupMark last = BackupLog.state(exports.database).last();
        assertEquals("litechat_full_export_2025-06-16.json", last == null ? "" : last.place());
    }

    @Test
    void secretsAreWrittenForWhoAsks() {
        bus.request(new ExportRequest(ExportChoice.EVERYTHING.withSecrets()));
        exports.threads.runUntilIdle();
        assertTrue(exports.sink.file().contains("sk-secret"));
    }

    @Test
    void aFileThatWasHandedOverIsTheLastBackupAndOneThatWasGivenUpIsNot() {
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        bus.request(new CancelExportRequest());
        exports.threads.runUntilIdle();
        assertEquals(new ExportFailed(null), last());
        assertNull(BackupLog.state(exports.database).last());
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertFalse(BackupLog.state(exports.database).last() == null);
    }

    @Test
    void aFileThatAnImportWouldRefuseIsToldAndIsNotTheLastBackup() {
        exports.put("tags", Attributes.of("id", "t").with("name", 5.0));
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertEquals(List.of("tags"), ((ExportCompleted) last()).refused());
        assertFalse(((ExportCompleted) last()).isSound());
        assertNull(BackupLog.state(exports.database).last());
    }

    @Test
    void aFileThatIsReadAgainWhereItWasSavedIsTheLastGoodBackup() {
        saveAs(ExportChoice.EVERYTHING);
        assertTrue(last() instanceof ExportCompleted);
        BackupMark mark = new BackupMark(Exports.NOW, "safe.json", true, false);
        assertEquals(new BackupState(mark, mark, null), BackupLog.state(exports.database));
    }

    @Test
    void aFileThatReadsOtherwiseThanItWasWrittenIsAFailureThatSaysSoAndIsNoBackup() {
        damage = "Title c001";
        saveAs(ExportChoice.EVERYTHING);
        assertEquals(
                new ExportFailed("safe.json was written, but when it was read again, it was not what had been written."
                        + " Do not rely on this file: export again, to another place."),
                last());
        assertFalse(events.stream().anyMatch(ExportCompleted.class::isInstance));
        assertEquals(new BackupState(null, null, Exports.NOW), BackupLog.state(exports.database));
    }

    @Test
    void aPartThatReadsOtherwiseThanItWasWrittenIsAFailureButNotThatOfABackup() {
        damage = "Title c001";
        saveAs(new ExportChoice(List.of("conversations"), ExportScope.ALL, false, false, null, true));
        assertTrue(last() instanceof ExportFailed failed && failed.error() != null);
        assertNull(BackupLog.state(exports.database).failed());
    }

    @Test
    void givingUpIsToldWithoutAnError() {
        bus.on(ExportProgressed.class, event -> bus.request(new CancelExportRequest()));
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.run();
        // The request is handled at the next opportunity, which the closing pause gives at the latest.
        exports.threads.runUntilIdle();
        assertEquals(new ExportFailed(null), last());
        assertEquals(List.of(), exports.sink.files());
        assertFalse(events.stream().anyMatch(GlobalErrorChanged.class::isInstance));
    }

    @Test
    void aDatabaseThatIsGoneIsToldInItsSentence() {
        exports.database.close();
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertTrue(events.stream().anyMatch(event -> event instanceof ExportFailed failed && failed.error() != null));
        exports.database.open();
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertTrue(last() instanceof ExportCompleted);
    }

    @Test
    void twoExportsFollowEachOther() {
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertEquals(2, exports.sink.files().size());
        assertEquals(
                exports.sink.files().get(0).length(),
                exports.sink.files().get(1).length());
    }

    @Test
    void givingUpWhatIsNotRunningChangesNothing() {
        bus.request(new CancelExportRequest());
        exports.threads.run();
        bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        exports.threads.runUntilIdle();
        assertTrue(last() instanceof ExportCompleted);
    }
}
