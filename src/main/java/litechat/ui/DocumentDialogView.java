package litechat.ui;

import litechat.events.DocumentEvent.CancelDocumentRequest;
import litechat.events.DocumentEvent.DocumentFailed;
import litechat.events.DocumentEvent.DocumentProgressed;
import litechat.events.DocumentEvent.DocumentWritten;
import litechat.events.DocumentEvent.WriteDocumentRequest;
import litechat.events.DocumentFormat;
import litechat.events.EventBus;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The dialog that writes a conversation, or a project with all that is in it, for others to read. */
final class DocumentDialogView {
    private final EventBus bus;
    private final ToastRegion toasts;
    private final ViewRoot root = ViewRoot.fromTemplate("document-dialog");
    private final ProgressRow row;
    private final PrintView print = new PrintView();
    private boolean isProject;
    private boolean isOpen;
    private boolean isRunning;
    private boolean isOther;
    private String id = "";
    private @Nullable String error;

    DocumentDialogView(EventBus bus, ToastRegion toasts) {
        this.bus = bus;
        this.toasts = toasts;
        row = new ProgressRow(root, "write", () -> bus.request(new CancelDocumentRequest()));
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            write();
        });
        for (String format : new String[] {"markdown", "json", "paper", "zip"}) {
            root.ref(format).addEventListener("change", event -> update());
        }
        root.onClick("cancel", () -> root.dialog().close());
        root.element().addEventListener("close", event -> {
            isOpen = false;
            if (isRunning) {
                row.end("");
                bus.request(new CancelDocumentRequest());
            }
        });
        listen();
        HTMLDocument.current().getBody().appendChild(root.element());
    }

    private void listen() {
        bus.on(
                DocumentProgressed.class,
                event -> row.tell(
                        event.done(),
                        event.total(),
                        BackupMessages.documentProgress(
                                event.part(), Intl.number(event.done()), Intl.number(event.total()))));
        bus.on(DocumentWritten.class, event -> {
            finish("", null);
            root.dialog().close();
            if (event.text() != null) {
                print.print(event.text());
            }
        });
        bus.on(DocumentFailed.class, event -> {
            String stopped = isOther ? BackupMessages.OTHER_DOCUMENT_STOPPED : BackupMessages.DOCUMENT_STOPPED;
            finish(event.error() == null ? stopped : "", event.error());
            if (!isOpen) {
                toasts.show(event.error() == null ? stopped : event.error());
            }
        });
        bus.on(GlobalErrorChanged.class, event -> {
            if (isRunning && event.request() instanceof WriteDocumentRequest) {
                finish("", event.error());
            }
        });
    }

    /** Asks how a conversation is to be written. */
    void openConversation(String conversationId) {
        open(conversationId, false);
    }

    /** Asks how a project is to be written. */
    void openProject(String projectId) {
        open(projectId, true);
    }

    void update() {
        root.setText("heading", isProject ? BackupMessages.EXPORT_PROJECT : BackupMessages.EXPORT_CONVERSATION);
        root.ref("of-markdown").setHidden(isProject);
        root.ref("of-paper").setHidden(isProject);
        root.ref("of-zip").setHidden(!isProject);
        input("alternatives")
                .setDisabled(!input("markdown").isChecked() && !input("zip").isChecked());
        root.ref("error").setHidden(error == null);
        root.setText("error", error == null ? "" : error);
        root.button("write").setDisabled(isRunning);
        root.setText("write", input("paper").isChecked() ? BackupMessages.PRINT : BackupMessages.DOWNLOAD);
    }

    private void open(String newId, boolean ofProject) {
        id = newId;
        isProject = ofProject;
        error = null;
        input(ofProject ? "zip" : "markdown").setChecked(true);
        input("alternatives").setChecked(false);
        isOther = isRunning;
        row.say(isOther ? BackupMessages.OTHER_DOCUMENT_STOPS : "");
        update();
        isOpen = true;
        if (!root.dialog().isOpen()) {
            root.dialog().showModal();
        }
    }

    private void write() {
        if (!isRunning) {
            isRunning = true;
            error = null;
            row.begin(BackupMessages.WRITING_DOCUMENT);
            bus.request(new WriteDocumentRequest(
                    isProject, id, format(), input("alternatives").isChecked()));
            update();
        }
    }

    private DocumentFormat format() {
        if (input("json").isChecked()) {
            return DocumentFormat.JSON;
        }
        if (isProject) {
            return DocumentFormat.ZIP;
        }
        return input("paper").isChecked() ? DocumentFormat.PAPER : DocumentFormat.MARKDOWN;
    }

    private HTMLInputElement input(String name) {
        return root.input(name);
    }

    private void finish(String result, @Nullable String failure) {
        isRunning = false;
        isOther = false;
        error = failure;
        update();
        row.end(result);
    }
}
