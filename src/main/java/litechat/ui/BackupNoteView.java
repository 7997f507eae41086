package litechat.ui;

import litechat.domain.BackupMark;
import litechat.events.AutomaticBackupEvent.BackupsRead;
import litechat.events.EventBus;
import litechat.interop.web.Intl;

/** The line of the sidebar that tells the age and the place of the last good backup. */
public final class BackupNoteView {
    private static final String NOTE = "backup";

    private final ViewRoot root = ViewRoot.find(".sidebar");

    private BackupNoteView(EventBus bus) {
        bus.on(BackupsRead.class, event -> {
            BackupMark good = event.state().lastGood();
            root.setText(NOTE, BackupMessages.note(event.state(), Intl.now()));
            root.ref(NOTE).setTitle(good == null ? "" : good.place());
            root.ref(NOTE).setHidden(false);
        });
    }

    /** Shows from now on what it hears. */
    public static void mount(EventBus bus) {
        new BackupNoteView(bus);
    }
}
