package litechat.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.events.BackupEvent.CancelExportRequest;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.BackupEvent.ExportFailed;
import litechat.events.BackupEvent.ExportProgressed;
import litechat.events.BackupEvent.ExportRequest;
import litechat.events.EventBus;
import litechat.events.ExportChoice;
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

    @BeforeEach
    void connect() {
        ExportStore store = new ExportStore(
                bus,
                exports.threads,
                exports.database,
                new InlineWork(exports),
                new NamedFiles(names),
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
                        List.of(),
                        List.of()),
                last());
        assertFalse(exports.sink.file().contains("sk-secret"));
        assertTrue(events.size() > 10);
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
        assertNull(BackupLog.state(exports.database).last());
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
