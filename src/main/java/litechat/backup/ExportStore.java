package litechat.backup;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.BackupEvent;
import litechat.events.EventBus;
import litechat.events.ExportChoice;
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
    private final Files files;
    private final LocalDate localDate;
    private BackupWork.@Nullable Running running;

    public ExportStore(
            EventBus bus, Clock clock, LiteChatDatabase database, BackupWork work, Files files, LocalDate localDate) {
        this.bus = bus;
        this.clock = clock;
        this.database = database;
        this.work = work;
        this.files = files;
        this.localDate = localDate;
    }

    /** Says which day a moment falls on where the user is. */
    @FunctionalInterface
    public interface LocalDate {
        /** As {@code yyyy-MM-dd}. */
        String of(Timestamp moment);
    }

    /** The user's own files. */
    public interface Files {
        /** Hands over a file as a download. */
        void download(Object file, String fileName);

        /** Asks for a place. @return the browser's handle of it @throws WorkCancelled if the user chose none */
        Object choosePlace(String fileName);

        /** What a handle's file is called. */
        String nameOf(Object handle);
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(BackupEvent.ExportRequest.class, "export", request -> export(request.choice())),
                new ActionHandler<>(BackupEvent.CancelExportRequest.class, "exportCancel", request -> cancel()));
    }

    private void export(ExportChoice choice) {
        Timestamp now = clock.now();
        try {
            String fileName = fileName(choice, localDate.of(now));
            Object handle = choice.savesAs() ? files.choosePlace(fileName) : null;
            BackupWork.Running started = work.start(
                    ExportOperation.NAME, ExportForm.request(choice, now).with("handle", handle), this::progressed);
            running = started;
            finish(started.result(), handle == null ? fileName : files.nameOf(handle), choice, now);
        } catch (WorkCancelled e) {
            bus.emit(new BackupEvent.ExportFailed(null));
        } catch (WorkFailed e) {
            bus.emit(new BackupEvent.ExportFailed(e.sentence()));
        } finally {
            running = null;
        }
    }

    private static String fileName(ExportChoice choice, String date) {
        String name = (choice.isWhole() ? "litechat_full_export_" : "litechat_export_") + date + ".json";
        return name + (choice.gzip() ? ".gz" : "") + (choice.passphrase() == null ? "" : ".age");
    }

    private void progressed(Attributes progress) {
        Double rows = progress.number("rows");
        Double total = progress.number("total");
        if (rows != null && total != null) {
            bus.emit(new BackupEvent.ExportProgressed(rows, total));
        }
        Double bytes = progress.number("bytes");
        Double size = progress.number("size");
        if (bytes != null && size != null) {
            bus.emit(new BackupEvent.ExportWritten(bytes, size));
        }
    }

    private void finish(Attributes result, String fileName, ExportChoice choice, Timestamp now) {
        Object file = result.get("file");
        if (file != null) {
            files.download(file, fileName);
        }
        if (result.isTrue("differs")) {
            if (choice.isWhole()) {
                BackupLog.failed(database, now);
            }
            throw new WorkFailed(
                    fileName + " was written, but when it was read again, it was not what had been written."
                            + " Do not rely on this file: export again, to another place.");
        }
        BackupEvent.ExportCompleted completed = new BackupEvent.ExportCompleted(
                fileName,
                number(result, "bytes"),
                number(result, "rows"),
                choice.isWhole(),
                ExportForm.texts(result.get("missing")),
                ExportForm.texts(result.get("refused")));
        bus.emit(completed);
        if (completed.isSound() && completed.isWhole()) {
            BackupLog.completed(database, now, fileName, result.isTrue("good"));
        }
    }

    private static double number(Attributes result, String name) {
        Double number = result.number(name);
        return number == null ? 0 : number;
    }

    private void cancel() {
        BackupWork.Running work = running;
        if (work != null) {
            work.cancel();
        }
    }
}
