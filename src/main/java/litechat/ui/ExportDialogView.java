package litechat.ui;

import litechat.events.BackupEvent.CancelExportRequest;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.BackupEvent.ExportFailed;
import litechat.events.BackupEvent.ExportProgressed;
import litechat.events.BackupEvent.ExportRequest;
import litechat.events.BackupEvent.ExportWritten;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.FilePickers;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;

/** The dialog that backups are written from. */
final class ExportDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("export-dialog");
    private final ExportFields fields;
    private boolean isRunning;
    private String progress = "";
    private @Nullable String error;
    private @Nullable String obstacle;

    ExportDialogView(EventBus bus) {
        this.bus = bus;
        fields = new ExportFields(bus, root);
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            start(false);
        });
        root.onClick("save-as", () -> start(true));
        root.onClick("cancel", () -> root.dialog().close());
        root.element().addEventListener("close", event -> {
            fields.forget();
            if (isRunning) {
                bus.request(new CancelExportRequest());
            }
        });
        bus.on(
                ExportProgressed.class,
                event -> tell(Messages.exportProgress(Intl.number(event.rows()), Intl.number(event.total()))));
        bus.on(
                ExportWritten.class,
                event -> tell(BackupMessages.written(Intl.bytes(event.bytes()), Intl.bytes(event.total()))));
        bus.on(ExportCompleted.class, event -> {
            String lack = BackupMessages.lack(event.missing(), event.refused());
            finish(lack);
            if (lack == null) {
                // To close it lays the page out: a step of its own, or the page would stand still for that and the
                // file.
                Window.setTimeout(root.dialog()::close, 0);
            }
        });
        bus.on(ExportFailed.class, event -> finish(event.error()));
        bus.on(ConnectionChanged.class, event -> {
            obstacle = obstacle(event.connection());
            update();
        });
        bus.on(GlobalErrorChanged.class, event -> {
            if (isRunning && event.request() instanceof ExportRequest) {
                finish(event.error());
            }
        });
        HTMLDocument.current().getBody().appendChild(root.element());
    }

    /** Offers the export; secrets are left out unless asked for anew each time. */
    void open() {
        fields.reset();
        error = null;
        update();
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
    }

    void update() {
        root.ref("progress").setTextContent(isRunning ? progress : "");
        String reason = obstacle == null ? error : obstacle;
        root.ref("error").setHidden(reason == null);
        root.setText("error", reason == null ? "" : reason);
        root.button("download").setDisabled(isRunning || obstacle != null);
        root.button("save-as").setDisabled(isRunning || obstacle != null);
        root.ref("save-as").setHidden(!FilePickers.canSave());
        fields.disable(isRunning);
    }

    /** Why nothing can be read now, or null. */
    private static @Nullable String obstacle(Connection connection) {
        return switch (connection) {
            case OPENING, READY, READ_ONLY, OUTDATED -> null;
            case BLOCKED -> Messages.CONNECTION_BLOCKED;
            case LOST -> Messages.EXPORT_LOST;
            case GONE -> Messages.EXPORT_GONE;
            case UNAVAILABLE -> Messages.EXPORT_UNAVAILABLE;
        };
    }

    private void start(boolean savesAs) {
        if (isRunning) {
            return;
        }
        error = fields.problem();
        if (error == null) {
            isRunning = true;
            progress = Messages.PREPARING_EXPORT;
            bus.request(new ExportRequest(fields.choice(savesAs)));
        }
        update();
    }

    private void tell(String text) {
        progress = text;
        update();
    }

    private void finish(@Nullable String failure) {
        isRunning = false;
        error = failure;
        update();
    }
}
