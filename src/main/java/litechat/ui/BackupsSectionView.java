package litechat.ui;

import java.util.List;
import litechat.events.AutomaticBackupEvent.BackUpNowRequest;
import litechat.events.AutomaticBackupEvent.BackupsLoaded;
import litechat.events.AutomaticBackupEvent.CancelFolderBackupRequest;
import litechat.events.AutomaticBackupEvent.CheckBackupRequest;
import litechat.events.AutomaticBackupEvent.ChooseFolderRequest;
import litechat.events.AutomaticBackupEvent.FolderBackupCompleted;
import litechat.events.AutomaticBackupEvent.FolderBackupFailed;
import litechat.events.AutomaticBackupEvent.FolderBackupProgressed;
import litechat.events.AutomaticBackupEvent.FolderBackupStarted;
import litechat.events.AutomaticBackupEvent.ForgetFolderRequest;
import litechat.events.AutomaticBackupEvent.LoadBackupsRequest;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.BackupEvent.ExportFailed;
import litechat.events.EventBus;
import litechat.events.Request;
import litechat.events.SettingsEvent.LoadSettingsRequest;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.FilePickers;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** Backups: how old the last one is, making one now, and having them made. */
final class BackupsSectionView implements SettingsSection {
    private static final List<SettingField.Setting> SETTINGS = List.of(
            new SettingField.Setting("backupReminderDays", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("backupReminderChanges", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("backupEveryHours", SettingField.Kind.NUMBER, ""),
            new SettingField.Setting("backupKeep", SettingField.Kind.NUMBER, ""));

    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-backups");
    private @Nullable BackupsLoaded loaded;
    private final ProgressRow row;
    private boolean isRunning;

    BackupsSectionView(EventBus bus, Action openExport) {
        this.bus = bus;
        for (SettingField.Setting setting : SETTINGS) {
            new SettingField(bus, root.within(setting.key()), setting);
        }
        row = new ProgressRow(root, "now", () -> bus.request(new CancelFolderBackupRequest()));
        root.onClick("export", openExport);
        root.onClick("choose", () -> bus.request(new ChooseFolderRequest()));
        root.onClick("forget", () -> bus.request(new ForgetFolderRequest()));
        root.onClick("now", () -> bus.request(new BackUpNowRequest()));
        bus.on(BackupsLoaded.class, event -> {
            loaded = event;
            update();
        });
        bus.on(ExportCompleted.class, event -> bus.request(new LoadBackupsRequest()));
        bus.on(ExportFailed.class, event -> bus.request(new LoadBackupsRequest()));
        bus.on(FolderBackupStarted.class, event -> {
            row.begin(BackupMessages.BACKING_UP);
            setRunning(true);
        });
        bus.on(
                FolderBackupProgressed.class,
                event -> row.tell(
                        event.done(),
                        event.total(),
                        BackupMessages.backupProgress(event.step(), event.done(), event.total())));
        bus.on(FolderBackupCompleted.class, event -> end(BackupMessages.backedUp(event.fileName())));
        bus.on(
                FolderBackupFailed.class,
                event -> end(event.error() == null ? BackupMessages.BACKUP_STOPPED : event.error()));
        bus.on(GlobalErrorChanged.class, event -> {
            if (isRunning && event.error() != null && makesBackup(event.request())) {
                end(event.error());
            }
        });
        update();
    }

    private static boolean makesBackup(@Nullable Request request) {
        return request instanceof BackUpNowRequest
                || request instanceof ChooseFolderRequest
                || request instanceof CheckBackupRequest;
    }

    @Override
    public String name() {
        return "backups";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadSettingsRequest());
        bus.request(new LoadBackupsRequest());
    }

    void update() {
        BackupsLoaded shown = loaded;
        String folder = shown == null ? null : shown.folder();
        if (shown != null) {
            root.setText("last", BackupMessages.last(shown.state()));
            root.setText("last-good", BackupMessages.when(shown.state().lastGood()));
            root.setText("changed", BackupMessages.changed(shown.changed(), Intl.number(shown.changed())));
            root.setText("folder", BackupMessages.folder(folder, shown.isAllowed()));
        }
        root.ref("with-folders").setHidden(!FilePickers.canChooseFolder());
        root.ref("without-folders").setHidden(FilePickers.canChooseFolder());
        root.ref("of-folder").setHidden(folder == null);
        root.setText("choose", folder == null ? BackupMessages.CHOOSE_FOLDER : BackupMessages.CHOOSE_OTHER_FOLDER);
        root.ref("now").setHidden(folder == null);
        root.ref("forget").setHidden(folder == null);
        root.button("now").setDisabled(isRunning);
    }

    private void end(String result) {
        setRunning(false);
        row.end(result);
    }

    private void setRunning(boolean running) {
        isRunning = running;
        update();
    }
}
