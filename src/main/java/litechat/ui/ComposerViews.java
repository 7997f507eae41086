package litechat.ui;

import java.util.List;
import litechat.domain.Attributes;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.DraftEvent.DraftsChanged;
import litechat.events.DraftEvent.LoadEnclosuresRequest;
import litechat.events.EventBus;
import litechat.events.PickedFile;
import litechat.interop.composer.TextField;
import litechat.interop.web.Elements;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The views of what the message field can do beyond text, mounted on the shell. */
public final class ComposerViews {
    private final EventBus bus;
    private final DraftFilesView files;
    private final TurnFilesView turnFiles;
    private @Nullable String conversationId;

    private ComposerViews(EventBus bus, DraftFilesView files, TurnFilesView turnFiles) {
        this.bus = bus;
        this.files = files;
        this.turnFiles = turnFiles;
        bus.on(SelectedItemChanged.class, event -> {
            conversationId = event.conversationId();
            load();
        });
        bus.on(DraftsChanged.class, event -> load());
    }

    /** Makes a file of a text. */
    public interface TextFiles {
        PickedFile of(String name, String text);
    }

    /** Mounts the views; the handlers of their requests must be registered already. */
    public static ComposerViews mount(EventBus bus, TextFiles textFiles) {
        ViewRoot root = ViewRoot.find(".composer");
        HTMLTextAreaElement input = (HTMLTextAreaElement) root.ref("input");
        TextField.growWithText(input);
        TextField.keepCaret(input);
        new ErrorBannerView(bus, ViewRoot.find(".error-banner"));
        RuleChooserView rules = new RuleChooserView(bus, root);
        new QuestionHistoryView(bus, input);
        FileDialogView dialog = new FileDialogView(bus);
        DraftFilesView files = new DraftFilesView(bus, root, input, dialog::open, textFiles);
        new SuggestionView(bus, root, input, new PromptFormView(), new SuggestionView.Enclosing() {
            @Override
            public void tick(boolean isTag, String id, boolean isDefault) {
                rules.tick(isTag, id, true, isDefault);
            }

            @Override
            public void attach(Attributes file) {
                files.addKept(file);
            }
        });
        return new ComposerViews(bus, files, new TurnFilesView(bus, dialog::open));
    }

    /** Has files go along with the next question of the conversation that is shown. */
    public void addFiles(List<PickedFile> picked) {
        files.add(picked);
    }

    /** Files that were handed over cannot be added, since the database cannot be opened here. */
    public void tellNotLoaded() {
        ViewRoot root = ViewRoot.find(".composer");
        root.ref("not-loaded").setHidden(false);
        Elements.attribute(root.element(), "data-busy", null);
    }

    /** Another model answers next. */
    public void chooseModel(@Nullable String modelId) {
        files.chooseModel(modelId);
    }

    /** Shows the files of a turn in an element. */
    public void showFiles(HTMLElement element, String turnId) {
        turnFiles.show(element, turnId);
    }

    private void load() {
        bus.request(new LoadEnclosuresRequest(conversationId));
    }
}
