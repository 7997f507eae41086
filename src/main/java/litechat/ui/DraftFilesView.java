package litechat.ui;

import java.util.List;
import java.util.Objects;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.ModelId;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.DraftEvent.EnclosuresLoaded;
import litechat.events.EventBus;
import litechat.events.FileEvent.AttachFilesRequest;
import litechat.events.FileEvent.AttachKeptFileRequest;
import litechat.events.FileEvent.DetachFileRequest;
import litechat.events.FileEvent.FileRefused;
import litechat.events.FileEvent.FilesSettled;
import litechat.events.FileEvent.LoadSightRequest;
import litechat.events.FileEvent.SightLoaded;
import litechat.events.PickedFile;
import litechat.interop.composer.TextField;
import litechat.interop.web.Elements;
import litechat.interop.web.Intl;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The files that go along with the next question, above the field that it is written in. */
final class DraftFilesView {
    /** From so many characters on a pasted text is offered as a file. */
    private static final int LONG_PASTE = 4_000;

    private final EventBus bus;
    private final ViewRoot root;
    private final HTMLTextAreaElement input;
    private final ComposerViews.TextFiles textFiles;
    private final KeyedList<Attributes> chips;
    private List<Attributes> files = List.of();
    private @Nullable String conversationId;
    private int changing;
    private String pasted = "";

    /** Whether the database is open: before, a pasted text is not offered. */
    private boolean isReady;

    /** A pasted text that is being attached, and the name of its file; it leaves the field when the file is kept. */
    private String filing = "";

    private String filingName = "";
    private String told = "";

    /** Whether anything stood in the field or beside it since that was told. */
    private boolean wasInUse;

    private @Nullable String modelId;
    private @Nullable String lookedUp;
    private boolean seesNothing;

    DraftFilesView(
            EventBus bus,
            ViewRoot root,
            HTMLTextAreaElement input,
            FileChip.Use open,
            ComposerViews.TextFiles textFiles) {
        this.bus = bus;
        this.root = root;
        this.input = input;
        this.textFiles = textFiles;
        chips = new KeyedList<>(
                root.ref("files"), file -> file.key("id"), file -> new FileChip(bus, open, this::remove));
        root.onClick("paste-as-file", this::pasteAsFile);
        root.onClick("paste-as-text", () -> offer(""));
        TextField.onLongPaste(input, LONG_PASTE, this::offer);
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.conversationId();
            files = List.of();
            told = "";
            filing = "";
            isReady = true;
            boolean isThere = input.getValue().indexOf(pasted) >= 0; // since before the database was open
            offer(isThere ? pasted : "");
        });
        bus.on(EnclosuresLoaded.class, event -> {
            if (Objects.equals(event.conversationId(), conversationId)) {
                files = event.enclosures().files();
                takeFiled();
                boolean isSent = wasInUse && isEmpty() && changing == 0;
                told = isSent ? "" : told;
                wasInUse |= !isEmpty();
                update();
            }
        });
        bus.on(SightLoaded.class, event -> {
            if (event.modelId().equals(modelId)) {
                seesNothing = event.seesNothing();
                update();
            }
        });
        bus.on(FileRefused.class, event -> {
            String sentence = FileMessages.refused(event.fileName(), event.problem(), event.sentence());
            told = told.isEmpty() ? sentence : told + "\n" + sentence;
            wasInUse = !isEmpty();
            update();
        });
        input.addEventListener("input", event -> wasInUse |= !isEmpty());
        bus.on(FilesSettled.class, event -> {
            changing--;
            if (changing == 0) {
                filing = ""; // before, what is on its way may be the pasted text
            }
            update();
            if (Elements.isFocusInOrNowhere(root.element())) {
                input.focus();
            }
        });
    }

    /** Another model answers next. */
    void chooseModel(@Nullable String newModelId) {
        modelId = newModelId;
        seesNothing = false;
        lookedUp = null;
        update();
    }

    /** Has files go along with the next question. */
    void add(List<PickedFile> picked) {
        told = "";
        changing++;
        update();
        bus.request(new AttachFilesRequest(conversationId, picked));
    }

    /** Has a file that was attached before go along with the next question. */
    void addKept(Attributes file) {
        changing++;
        update();
        bus.request(new AttachKeptFileRequest(conversationId, file));
    }

    private void remove(Attributes file) {
        changing++;
        update();
        bus.request(new DetachFileRequest(conversationId, file.key("id")));
        input.focus();
    }

    private void offer(String text) {
        pasted = text;
        update();
    }

    private void pasteAsFile() {
        String text = input.getValue();
        int at = text.indexOf(pasted);
        if (at >= 0 && !pasted.isEmpty()) {
            filing = pasted;
            filingName = FileMessages.pastedName(files.size() + 1);
            offer("");
            add(List.of(textFiles.of(filingName, filing)));
        } else {
            offer("");
        }
        input.focus();
    }

    private boolean isEmpty() {
        return files.isEmpty() && input.getValue().isEmpty();
    }

    private void takeFiled() {
        for (Attributes file : files) {
            int at = filing.isEmpty() ? -1 : input.getValue().indexOf(filing);
            if (at >= 0 && file.key("name").equals(filingName)) {
                TextField.replace(input, at, at + filing.length(), "");
                filing = "";
            }
        }
    }

    private boolean hasPictures() {
        for (Attributes file : files) {
            if (AttachedFiles.isPicture(file.key("type"))) {
                return true;
            }
        }
        return false;
    }

    private void updateUnseen() {
        String id = hasPictures() ? modelId : null;
        if (id != null && !id.equals(lookedUp)) {
            lookedUp = id;
            bus.request(new LoadSightRequest(id));
        }
        ModelId model = seesNothing ? ModelId.parse(id) : null;
        root.ref("files-unseen").setHidden(model == null);
        root.setText("files-unseen", model == null ? "" : FileMessages.unseen(model.model()));
    }

    private void update() {
        updateUnseen();
        chips.update(files);
        root.ref("files").setHidden(files.isEmpty());
        root.ref("files-told").setHidden(told.isEmpty());
        root.setText("files-told", told);
        root.ref("paste-offer").setHidden(pasted.isEmpty() || !isReady);
        root.setText("paste-offer-text", pasted.isEmpty() ? "" : FileMessages.pasteOffer(Intl.number(pasted.length())));
        String state = files.isEmpty() ? "" : FileMessages.attached(files.size());
        root.setText("files-state", changing > 0 ? FileMessages.ADDING : state);
        Elements.attribute(root.element(), "data-files", files.isEmpty() ? null : Integer.toString(files.size()));
        Elements.attribute(root.element(), "data-busy", changing > 0 ? "" : null);
        TextField.changed(input);
    }
}
