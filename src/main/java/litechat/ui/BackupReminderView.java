package litechat.ui;

import litechat.events.AutomaticBackupEvent.BackUpNowRequest;
import litechat.events.AutomaticBackupEvent.BackupFellDue;
import litechat.events.AutomaticBackupEvent.BackupsLoaded;
import litechat.events.AutomaticBackupEvent.FolderBackupCompleted;
import litechat.events.AutomaticBackupEvent.FolderBackupFailed;
import litechat.events.AutomaticBackupEvent.RemindLaterRequest;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.BackupEvent.ExportFailed;
import litechat.events.BackupEvent.ExportRequest;
import litechat.events.EventBus;
import litechat.events.ExportChoice;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Says quietly that a backup is due, and makes it at one click. */
final class BackupReminderView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("backup-reminder");
    private @Nullable BackupsLoaded loaded;
    private @Nullable String failure;
    private boolean isDue;

    BackupReminderView(EventBus bus) {
        this.bus = bus;
        root.onClick("now", this::backUp);
        root.onClick("later", () -> {
            bus.request(new RemindLaterRequest());
            show(false, null);
        });
        bus.on(BackupsLoaded.class, event -> {
            loaded = event;
            update();
        });
        bus.on(BackupFellDue.class, event -> show(true, null));
        bus.on(ExportCompleted.class, event -> {
            if (event.isWhole()) {
                String lack = BackupMessages.lack(event.missing(), event.refused());
                show(isDue && lack != null, lack);
            }
        });
        bus.on(ExportFailed.class, event -> show(isDue, event.error()));
        bus.on(FolderBackupCompleted.class, event -> show(false, null));
        bus.on(FolderBackupFailed.class, event -> show(isDue || event.error() != null, event.error()));
        HTMLElement banners = Elements.find(HTMLDocument.current(), ".banners");
        if (banners != null) {
            banners.appendChild(root.element());
        }
        update();
    }

    void update() {
        BackupsLoaded shown = loaded;
        root.ref("content").setHidden(!isDue || shown == null);
        if (shown != null) {
            String due = BackupMessages.due(shown.state().last(), shown.changed(), Intl.number(shown.changed()));
            root.setText("text", failure == null ? due : failure);
            root.setText(
                    "now",
                    shown.folder() == null
                            ? BackupMessages.DOWNLOAD_NOW
                            : shown.isAllowed() ? BackupMessages.BACK_UP_NOW : BackupMessages.ALLOW_AND_BACK_UP);
        }
    }

    private void backUp() {
        if (loaded != null && loaded.folder() != null) {
            bus.request(new BackUpNowRequest());
        } else {
            bus.request(new ExportRequest(ExportChoice.EVERYTHING));
        }
    }

    private void show(boolean due, @Nullable String error) {
        isDue = due;
        failure = error;
        update();
    }
}
