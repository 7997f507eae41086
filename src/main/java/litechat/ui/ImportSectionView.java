package litechat.ui;

import java.util.List;
import litechat.domain.Secret;
import litechat.events.EventBus;
import litechat.events.ImportEvent.CancelImportRequest;
import litechat.events.ImportEvent.ConfirmRequest;
import litechat.events.ImportEvent.DiscardImportRequest;
import litechat.events.ImportEvent.FileRead;
import litechat.events.ImportEvent.ImportFailed;
import litechat.events.ImportEvent.ImportProgressed;
import litechat.events.ImportEvent.ImportRequest;
import litechat.events.ImportEvent.ImportUndone;
import litechat.events.ImportEvent.Imported;
import litechat.events.ImportEvent.ImportsLoaded;
import litechat.events.ImportEvent.LoadImportsRequest;
import litechat.events.ImportEvent.PassphraseWanted;
import litechat.events.ImportEvent.PastImport;
import litechat.events.ImportEvent.ReadFileRequest;
import litechat.events.ImportEvent.Unconfirmed;
import litechat.events.ImportEvent.UnconfirmedLoaded;
import litechat.events.ImportEvent.UndoImportRequest;
import litechat.events.ImportPreview;
import litechat.events.Request;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.interop.web.ChosenFile;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Where a backup is verified or imported: the file, what it would change, and the way back. */
final class ImportSectionView implements SettingsSection {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("settings-import");
    private final HTMLInputElement file = root.input("file");
    private final HTMLInputElement passphrase = root.input("passphrase");
    private final ImportPreviewView preview = new ImportPreviewView(root);
    private final KeyedList<PastImport> imports;
    private final KeyedList<Unconfirmed> unconfirmed;
    private @Nullable ChosenFile chosen;
    private @Nullable ImportPreview read;
    private @Nullable String wanted;
    private @Nullable String error;
    private @Nullable String working;
    private String result = "";
    private boolean verifyOnly;

    ImportSectionView(EventBus bus) {
        this.bus = bus;
        imports = new KeyedList<>(
                root.ref("imports"), PastImport::id, each -> new PastImportRow(() -> undo(each.id(), false)));
        unconfirmed = new KeyedList<>(
                root.ref("unconfirmed"),
                each -> each.table() + "/" + each.id(),
                each -> new UnconfirmedRow(() -> bus.request(new ConfirmRequest(each.table(), each.id()))));
        file.addEventListener("change", event -> choose());
        // Browsers tell a file of the same name, chosen again, as a choice that was cancelled.
        file.addEventListener("cancel", event -> choose());
        root.onClick("read", () -> read(false));
        root.onClick("verify", () -> read(true));
        root.ref("passphrase-form").addEventListener("submit", event -> {
            event.preventDefault();
            read(verifyOnly);
        });
        root.onClick("cancel", () -> bus.request(new CancelImportRequest()));
        root.onClick("discard", this::forget);
        root.onClick("import", this::runImport);
        listen();
        update();
    }

    private void listen() {
        bus.on(ImportProgressed.class, event -> {
            if (working != null) {
                double percent = event.total() == 0 ? 0 : 100 * event.done() / event.total();
                root.ref("progress").setAttribute("value", String.valueOf((int) percent));
                root.setText(
                        "progress-text",
                        ImportMessages.progress(event.isFile(), event.done(), event.total(), rowsWord(event.isFile())));
            }
        });
        bus.on(PassphraseWanted.class, event -> {
            wanted = event.reason();
            end(null);
            passphrase.setValue("");
            passphrase.focus();
        });
        bus.on(FileRead.class, event -> {
            read = event.preview();
            wanted = null;
            result = ImportMessages.summary(event.preview());
            end(null);
        });
        bus.on(ImportFailed.class, event -> end(ImportMessages.failed(event.reason())));
        bus.on(Imported.class, event -> {
            read = null;
            result = ImportResultMessages.imported(event, Intl::number);
            end(null);
            // To focus lays the page out: a step of its own, or the page would stand still for both.
            Window.setTimeout(root.ref("read")::focus, 0);
        });
        bus.on(ImportUndone.class, this::undone);
        bus.on(ImportsLoaded.class, event -> {
            imports.update(event.imports());
            root.ref("no-imports").setHidden(!event.imports().isEmpty());
        });
        bus.on(UnconfirmedLoaded.class, event -> {
            boolean hadFocus = Elements.contains(root.ref("unconfirmed"), Elements.focused());
            unconfirmed.update(event.rows());
            root.ref("unconfirmed-box").setHidden(event.rows().isEmpty());
            if (hadFocus && !Elements.contains(root.ref("unconfirmed"), Elements.focused())) {
                root.ref("read").focus(); // what had the focus is confirmed
            }
        });
        bus.on(GlobalErrorChanged.class, event -> {
            if (working != null && isWork(event.request())) {
                end(event.error());
            }
        });
    }

    private static boolean isWork(@Nullable Request request) {
        return request instanceof ReadFileRequest
                || request instanceof ImportRequest
                || request instanceof UndoImportRequest;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public HTMLElement element() {
        return root.element();
    }

    @Override
    public void show() {
        bus.request(new LoadImportsRequest());
    }

    void update() {
        boolean isBusy = working != null;
        root.ref("work").setHidden(!isBusy);
        root.setText("working", working == null ? "" : working);
        root.ref("passphrase-form").setHidden(wanted == null);
        root.setText("passphrase-reason", wanted == null ? "" : wanted);
        root.ref("error").setHidden(error == null);
        root.setText("error", error == null ? "" : error);
        root.setText("result", result);
        ImportPreview shown = read;
        preview.show(shown);
        preview.setDisabled(isBusy);
        root.ref("decision").setHidden(shown == null || !shown.canImport());
        for (String each : List.of("read", "verify", "import", "discard", "open")) {
            root.button(each).setDisabled(isBusy);
        }
        file.setDisabled(isBusy);
    }

    private void read(boolean onlyVerify) {
        ChosenFile toRead = ChosenFile.in(file);
        if (toRead == null) {
            error = ImportMessages.NO_FILE;
            update();
            file.focus();
            return;
        }
        Secret secret = wanted == null || passphrase.getValue().isEmpty() ? null : new Secret(passphrase.getValue());
        verifyOnly = onlyVerify;
        begin(ImportMessages.READING);
        read = null;
        bus.request(new ReadFileRequest(toRead, toRead.getName(), toRead.getSize(), secret, onlyVerify));
    }

    private void runImport() {
        begin(ImportMessages.MOVING);
        bus.request(new ImportRequest(preview.choices()));
    }

    private void undo(String id, boolean evenIfChanged) {
        if (working == null) {
            begin(ImportMessages.UNDO);
            bus.request(new UndoImportRequest(id, evenIfChanged));
        }
    }

    private void undone(ImportUndone event) {
        result = event.isUndone() ? ImportResultMessages.undone(event, Intl::number) : "";
        end(null);
        if (!event.isUndone()) {
            ConfirmDialog.ask(
                    ImportMessages.UNDO_HEADING,
                    ImportMessages.changedSince(event.changedSince()),
                    ImportMessages.UNDO,
                    () -> undo(event.importId(), true));
        }
    }

    private void choose() {
        ChosenFile now = ChosenFile.in(file);
        if (now == chosen) {
            return;
        }
        chosen = now;
        forget();
        if (now != null) {
            now.getSize(); // some browsers compare what they read with what it was when they were first asked
        }
    }

    private void forget() {
        read = null;
        wanted = null;
        error = null;
        result = "";
        bus.request(new DiscardImportRequest());
        update();
    }

    private void begin(String what) {
        working = what;
        error = null;
        result = "";
        root.ref("progress").removeAttribute("value");
        root.setText("progress-text", "");
        update();
    }

    private void end(@Nullable String failure) {
        working = null;
        error = failure;
        update();
    }

    private String rowsWord(boolean isFile) {
        return isFile || read != null || working == null ? "" : ImportMessages.COMPARING;
    }
}
