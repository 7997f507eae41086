package litechat.ui;

import litechat.events.BackupEvent.CancelExportRequest;
import litechat.events.BackupEvent.ExportAllRequest;
import litechat.events.BackupEvent.ExportCompleted;
import litechat.events.BackupEvent.ExportFailed;
import litechat.events.BackupEvent.ExportProgressed;
import litechat.events.Connection;
import litechat.events.EventBus;
import litechat.events.UiEvent.ConnectionChanged;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The dialog that everything is downloaded from. */
final class ExportDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.find(".export-dialog");
    private final HTMLInputElement includeKeys = root.input("include-keys");
    private boolean isRunning;
    private String progress = "";
    private @Nullable String error;
    private @Nullable String obstacle;

    ExportDialogView(EventBus bus) {
        this.bus = bus;
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            start();
        });
        includeKeys.addEventListener("change", event -> update());
        root.onClick("cancel", () -> root.dialog().close());
        root.element().addEventListener("close", event -> {
            if (isRunning) {
                bus.request(new CancelExportRequest());
            }
        });
        bus.on(ExportProgressed.class, event -> {
            progress = Messages.exportProgress(Intl.number(event.rows()), Intl.number(event.total()));
            update();
        });
        bus.on(ExportCompleted.class, event -> {
            finish(event.missing().isEmpty() ? null : Messages.exportedWithout(event.missing()));
            if (event.missing().isEmpty()) {
                root.dialog().close();
            }
        });
        bus.on(ExportFailed.class, event -> finish(event.error()));
        bus.on(ConnectionChanged.class, event -> {
            obstacle = obstacle(event.connection());
            update();
        });
        bus.on(GlobalErrorChanged.class, event -> {
            if (isRunning && event.error() != null) {
                finish(event.error());
            }
        });
    }

    /** Offers the export; keys are left out unless asked for anew each time. */
    void open() {
        includeKeys.setChecked(false);
        error = null;
        update();
        root.dialog().showModal();
    }

    void update() {
        root.ref("keys-warning").setHidden(!includeKeys.isChecked());
        root.ref("progress").setTextContent(isRunning ? progress : "");
        String reason = obstacle == null ? error : obstacle;
        root.ref("error").setHidden(reason == null);
        root.ref("error").setTextContent(reason == null ? "" : reason);
        root.button("download").setDisabled(isRunning || obstacle != null);
        includeKeys.setDisabled(isRunning);
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

    private void start() {
        if (!isRunning) {
            isRunning = true;
            progress = Messages.PREPARING_EXPORT;
            error = null;
            update();
            bus.request(new ExportAllRequest(includeKeys.isChecked()));
        }
    }

    private void finish(@Nullable String failure) {
        isRunning = false;
        error = failure;
        update();
    }
}
