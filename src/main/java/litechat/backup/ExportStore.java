package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.BackupEvent;
import litechat.events.EventBus;
import litechat.persistence.BackupLog;
import litechat.persistence.LiteChatDatabase;
import litechat.stores.ActionStore;
import org.jspecify.annotations.Nullable;

/** Has exports made, one at a time. */
public final class ExportStore implements ActionStore {
    private final EventBus bus;
    private final Clock clock;
    private final LiteChatDatabase database;
    private final BackupWork work;
    private final Download download;
    private final LocalDate localDate;
    private BackupWork.@Nullable Running running;

    public ExportStore(
            EventBus bus,
            Clock clock,
            LiteChatDatabase database,
            BackupWork work,
            Download download,
            LocalDate localDate) {
        this.bus = bus;
        this.clock = clock;
        this.database = database;
        this.work = work;
        this.download = download;
        this.localDate = localDate;
    }

    /** Says which day a moment falls on where the user is. */
    @FunctionalInterface
    public interface LocalDate {
        /** As {@code yyyy-MM-dd}. */
        String of(Timestamp moment);
    }

    /** Hands a file to the user. */
    @FunctionalInterface
    public interface Download {
        void offer(Object file, String fileName);
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
        try {
            BackupWork.Running started =
                    work.start(ExportOperation.NAME, ExportOperation.request(now, includeSecrets), this::progressed);
            running = started;
            handOver(started.result(), fileName, now);
        } catch (WorkCancelled e) {
            bus.emit(new BackupEvent.ExportFailed(null));
        } catch (WorkFailed e) {
            bus.emit(new BackupEvent.ExportFailed(e.sentence()));
        } finally {
            running = null;
        }
    }

    private void progressed(Attributes progress) {
        Double rows = progress.number("rows");
        Double total = progress.number("total");
        if (rows != null && total != null) {
            bus.emit(new BackupEvent.ExportProgressed(rows, total));
        }
    }

    private void handOver(Attributes result, String fileName, Timestamp now) {
        Object file = result.get("file");
        if (file != null) {
            download.offer(file, fileName);
        }
        List<String> missing = texts(result.get("missing"));
        bus.emit(new BackupEvent.ExportCompleted(fileName, number(result, "bytes"), number(result, "rows"), missing));
        if (missing.isEmpty()) {
            BackupLog.completed(database, now);
        }
    }

    private static double number(Attributes result, String name) {
        Double number = result.number(name);
        return number == null ? 0 : number;
    }

    private static List<String> texts(@Nullable Object values) {
        List<String> texts = new ArrayList<>();
        if (values instanceof List<?> list) {
            for (Object value : list) {
                if (value instanceof String text) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    private void cancel() {
        BackupWork.Running work = running;
        if (work != null) {
            work.cancel();
        }
    }
}
