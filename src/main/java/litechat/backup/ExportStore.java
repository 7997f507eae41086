package litechat.backup;

import java.util.List;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.BackupEvent;
import litechat.events.EventBus;
import litechat.events.Threads;
import litechat.persistence.BackupLog;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceException;
import litechat.stores.ActionStore;
import org.jspecify.annotations.Nullable;

/** Runs exports, one at a time. */
public final class ExportStore implements ActionStore {
    private final EventBus bus;
    private final Clock clock;
    private final Threads threads;
    private final LiteChatDatabase database;
    private final ExportSink sink;
    private final Digest.Factory digests;
    private final LocalDate localDate;
    private @Nullable FullExport running;

    public ExportStore(
            EventBus bus,
            Clock clock,
            Threads threads,
            LiteChatDatabase database,
            ExportSink sink,
            Digest.Factory digests,
            LocalDate localDate) {
        this.bus = bus;
        this.clock = clock;
        this.threads = threads;
        this.database = database;
        this.sink = sink;
        this.digests = digests;
        this.localDate = localDate;
    }

    /** Says which day a moment falls on where the user is. */
    @FunctionalInterface
    public interface LocalDate {
        /** As {@code yyyy-MM-dd}. */
        String of(Timestamp moment);
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        BackupEvent.ExportAllRequest.class, "export", request -> exportAll(request.includeSecrets())),
                new ActionHandler<>(BackupEvent.CancelExportRequest.class, "exportCancel", request -> cancel()));
    }

    private void exportAll(boolean includeSecrets) {
        Timestamp now = clock.now();
        String fileName = "litechat_full_export_" + localDate.of(now) + ".json";
        FullExport export = new FullExport(database, threads, sink, digests, includeSecrets);
        running = export;
        boolean completed = false;
        try {
            FullExport.Result result = export.write(
                    fileName, now, (rows, total) -> bus.emit(new BackupEvent.ExportProgressed(rows, total)));
            bus.emit(new BackupEvent.ExportCompleted(fileName, result.bytes(), result.rows(), result.missing()));
            completed = result.missing().isEmpty();
        } catch (FullExport.Cancelled e) {
            bus.emit(new BackupEvent.ExportFailed(null));
        } catch (PersistenceException e) {
            bus.emit(new BackupEvent.ExportFailed(e.sentence()));
            throw e;
        } finally {
            running = null;
        }
        if (completed) {
            BackupLog.completed(database, now);
        }
    }

    private void cancel() {
        FullExport export = running;
        if (export != null) {
            export.cancel();
        }
    }
}
