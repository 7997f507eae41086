package litechat.backup;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.BackupState;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.AutomaticBackupEvent;
import litechat.events.BackupStep;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.ExportChoice;
import litechat.persistence.BackupLog;
import litechat.persistence.BackupPlan;
import litechat.persistence.LiteChatDatabase;
import litechat.stores.ActionStore;
import org.jspecify.annotations.Nullable;

/** Has backups made by themselves where a folder was chosen, and asks for them elsewhere. */
public final class AutomaticBackupStore implements ActionStore {
    private static final String ID = "automaticBackupStore";
    private static final double DAY_MILLIS = 86_400_000;
    private static final double LOOK_MILLIS = 3 * 3_600_000;

    private final EventBus bus;
    private final Clock clock;
    private final LiteChatDatabase database;
    private final BackupWork work;
    private final Folders folders;
    private final ExportStore.LocalDate localTime;
    private BackupWork.@Nullable Running running;

    /** @param localTime as a file's name carries it, with the seconds */
    public AutomaticBackupStore(
            EventBus bus,
            Clock clock,
            LiteChatDatabase database,
            BackupWork work,
            Folders folders,
            ExportStore.LocalDate localTime) {
        this.bus = bus;
        this.clock = clock;
        this.database = database;
        this.work = work;
        this.folders = folders;
        this.localTime = localTime;
    }

    /** The user's folders. */
    public interface Folders {
        /** Asks for one. @throws WorkCancelled if the user chose none */
        Object choose();

        /** Whether it may be written to; asks the user if that is wanted. */
        boolean isAllowed(Object folder, boolean asks);

        String nameOf(Object folder);
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(AutomaticBackupEvent.LoadBackupsRequest.class, ID, request -> load()),
                new ActionHandler<>(AutomaticBackupEvent.ChooseFolderRequest.class, ID, request -> choose()),
                new ActionHandler<>(AutomaticBackupEvent.ForgetFolderRequest.class, ID, request -> forget()),
                new ActionHandler<>(AutomaticBackupEvent.BackUpNowRequest.class, ID, request -> backUp(true)),
                new ActionHandler<>(
                        AutomaticBackupEvent.CancelFolderBackupRequest.class,
                        "automaticBackupCancel",
                        request -> cancel()),
                new ActionHandler<>(AutomaticBackupEvent.CheckBackupRequest.class, ID, request -> check()),
                new ActionHandler<>(AutomaticBackupEvent.RemindLaterRequest.class, ID, request -> remindLater()));
    }

    private void load() {
        Object folder = BackupPlan.folder(database);
        BackupState state = BackupLog.state(database);
        bus.emit(new AutomaticBackupEvent.BackupsLoaded(
                state,
                BackupPlan.changedSince(database, state.last()),
                folder == null ? null : folders.nameOf(folder),
                folder != null && folders.isAllowed(folder, false)));
    }

    private void choose() {
        try {
            BackupPlan.setFolder(database, folders.choose());
        } catch (WorkCancelled e) {
            return; // it stays as it was
        }
        backUp(true);
    }

    private void forget() {
        BackupPlan.setFolder(database, null);
        load();
    }

    /** Another tab may have done it while this one waited. */
    private void check() {
        Timestamp now = clock.now();
        Timestamp next = BackupLog.next(database);
        if (next != null && next.compareTo(now) > 0) {
            return;
        }
        BackupLog.lookAt(database, now.plusMillis(LOOK_MILLIS));
        if (!BackupPlan.isDue(database, now)) {
            return;
        }
        Object folder = BackupPlan.folder(database);
        if (folder != null && folders.isAllowed(folder, false)) {
            backUp(false);
        } else {
            load();
            bus.emit(new AutomaticBackupEvent.BackupFellDue());
        }
    }

    private void backUp(boolean asks) {
        Object folder = BackupPlan.folder(database);
        if (folder == null) {
            return;
        }
        try {
            if (!folders.isAllowed(folder, asks)) {
                throw new WorkFailed("The browser was not allowed to write to the folder “" + folders.nameOf(folder)
                        + "”. No backup was made.");
            }
            bus.emit(new AutomaticBackupEvent.FolderBackupStarted());
            Attributes written = write(folder);
            String problem = problemOf(written);
            told(
                    problem == null
                            ? new AutomaticBackupEvent.FolderBackupCompleted(written.key("name"))
                            : new AutomaticBackupEvent.FolderBackupFailed(problem));
        } catch (WorkCancelled e) {
            told(new AutomaticBackupEvent.FolderBackupFailed(null));
        } catch (WorkFailed e) {
            BackupLog.failed(database, clock.now());
            told(new AutomaticBackupEvent.FolderBackupFailed(e.sentence()));
        }
    }

    private Attributes write(Object folder) {
        Timestamp now = clock.now();
        Attributes request = ExportForm.request(ExportChoice.EVERYTHING, now)
                .with("folder", folder)
                .with("moment", localTime.of(now))
                .with("keep", BackupPlan.number(BackupPlan.KEEP))
                .with("refused", BackupLog.refusedFiles(database));
        Attributes result = result(work.start(FolderBackupOperation.NAME, request, this::progressed));
        String name = result.key("name");
        if (ExportForm.texts(result.get("refused")).isEmpty()) {
            BackupLog.completed(database, now, folders.nameOf(folder) + "/" + name, true);
        } else {
            BackupLog.refused(database, now, folders.nameOf(folder), name);
        }
        return result;
    }

    private Attributes result(BackupWork.Running started) {
        running = started;
        try {
            return started.result();
        } finally {
            running = null;
        }
    }

    private void progressed(Attributes progress) {
        if (progress.isTrue("written")) {
            running = null; // there is nothing to be stopped any more
        }
        tell(BackupStep.ROWS, progress.number("rows"), progress.number("total"));
        tell(BackupStep.WRITTEN, progress.number("bytes"), progress.number("size"));
        tell(BackupStep.PROVED, progress.number("proved"), progress.number("size"));
    }

    private void tell(BackupStep step, @Nullable Double done, @Nullable Double total) {
        if (done != null && total != null) {
            bus.emit(new AutomaticBackupEvent.FolderBackupProgressed(step, done, total));
        }
    }

    private void cancel() {
        BackupWork.Running started = running;
        if (started != null) {
            started.cancel();
        }
    }

    private static @Nullable String problemOf(Attributes written) {
        String name = written.key("name");
        List<String> refused = ExportForm.texts(written.get("refused"));
        if (!refused.isEmpty()) {
            return name + " was written, but some rows are damaged in the database, and an import would refuse the file"
                    + " for them: " + String.join(", ", refused) + ". All older good backups are kept.";
        }
        String untidy = written.text("untidy");
        return untidy == null
                ? null
                : name + " was written, read again and found to be whole, but older ones could not be removed. "
                        + untidy;
    }

    private void told(Event event) {
        load();
        bus.emit(event);
    }

    private void remindLater() {
        BackupLog.lookAt(database, clock.now().plusMillis(DAY_MILLIS));
    }
}
