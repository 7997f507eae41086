package litechat.ui;

import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.events.UiEvent.GlobalErrorChanged;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The dialog that gives a conversation another title; it stays open until the title is saved. */
final class RenameDialog {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.find(".rename-dialog");
    private final HTMLInputElement title = root.input("title");
    private final HTMLElement error = root.ref("error");
    private @Nullable Conversation conversation;
    private @Nullable String sentence;
    private @Nullable String saving;

    RenameDialog(EventBus bus) {
        this.bus = bus;
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            save();
        });
        root.onClick("cancel", () -> root.dialog().close());
        root.element().addEventListener("close", event -> conversation = null);
        bus.on(ConversationUpdated.class, event -> onUpdated(event.conversation()));
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.request() instanceof UpdateConversationRequest) {
                onError(event.error());
            }
        });
    }

    /** Asks for the conversation's new title. */
    void open(Conversation renamed) {
        conversation = renamed;
        sentence = null;
        saving = null;
        title.setValue(renamed.title());
        update();
        root.dialog().showModal();
        title.select();
    }

    void update() {
        error.setHidden(sentence == null);
        error.setTextContent(sentence == null ? "" : sentence);
        title.setAttribute("aria-invalid", Boolean.toString(sentence != null && saving == null));
        root.button("save").setDisabled(saving != null);
    }

    private void save() {
        String text = title.getValue().trim();
        if (conversation == null || saving != null) {
            return;
        }
        if (text.equals(conversation.title())) {
            root.dialog().close();
            return;
        }
        sentence = text.isEmpty() ? Messages.TITLE_MISSING : null;
        saving = text.isEmpty() ? null : text;
        update();
        if (saving != null) {
            bus.request(new UpdateConversationRequest(conversation.id(), Changes.of("title", text)));
        }
    }

    private void onUpdated(Conversation updated) {
        if (conversation != null
                && conversation.id().equals(updated.id())
                && updated.title().equals(saving)) {
            root.dialog().close();
        }
    }

    private void onError(@Nullable String message) {
        if (saving != null && message != null) {
            saving = null;
            sentence = message;
            update();
        }
    }
}
