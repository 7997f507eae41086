package litechat.ui;

import java.util.List;
import java.util.Objects;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.ProjectTree;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationUpdated;
import litechat.events.ConversationEvent.RefreshConversationsRequest;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.EventBus;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.events.UiEvent.GlobalErrorChanged;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;

/** The dialog that puts a conversation into a project, or out of one. */
final class MoveDialogView {
    private final EventBus bus;
    private final ToastRegion toasts;
    private final ViewRoot root = ViewRoot.fromTemplate("move-dialog");
    private final ProjectSelect place = new ProjectSelect(root.ref("project"), ProjectMessages.NO_PROJECT);
    private @Nullable String wantedId;
    private @Nullable Conversation conversation;
    private @Nullable String askedProject;
    private @Nullable String sentence;
    private boolean areProjectsRead;
    private boolean isSaving;

    MoveDialogView(EventBus bus, ToastRegion toasts) {
        this.bus = bus;
        this.toasts = toasts;
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            save();
        });
        root.onClick("cancel", () -> root.dialog().close());
        bus.on(ProjectsLoaded.class, event -> {
            place.offer(new ProjectTree(event.projects()), null);
            areProjectsRead = true;
            showWanted();
        });
        bus.on(ConversationAdded.class, event -> onConversation(event.conversation()));
        bus.on(ConversationUpdated.class, event -> onConversation(event.conversation()));
        bus.on(GlobalErrorChanged.class, event -> {
            if (event.request() instanceof UpdateConversationRequest) {
                onError(event.error());
            }
        });
        HTMLDocument.current().getBody().appendChild(root.element());
    }

    /** Asks where a conversation is to lie. */
    void open(String conversationId) {
        wantedId = conversationId;
        conversation = null;
        areProjectsRead = false;
        bus.request(new LoadProjectsRequest());
        bus.request(new RefreshConversationsRequest(List.of(conversationId)));
    }

    void update() {
        root.ref("error").setHidden(sentence == null);
        root.setText("error", sentence == null ? "" : sentence);
        root.button("save").setDisabled(isSaving);
    }

    private void onConversation(Conversation known) {
        if (known.id().equals(wantedId)) {
            conversation = known;
            showWanted();
        } else if (isSaving
                && conversation != null
                && known.id().equals(conversation.id())
                && Objects.equals(known.projectId(), askedProject)) {
            isSaving = false;
            root.dialog().close();
            toasts.show(ProjectMessages.moved(place.find(askedProject)));
        }
    }

    /** Without the projects its own could not be chosen, and saving would take it out of there. */
    private void showWanted() {
        if (wantedId != null && conversation != null && areProjectsRead) {
            wantedId = null;
            show(conversation);
        }
    }

    private void show(Conversation shown) {
        sentence = null;
        isSaving = false;
        root.setText("heading", ProjectMessages.move(shown.title()));
        place.choose(shown.projectId());
        update();
        root.dialog().showModal();
        place.focus();
    }

    private void save() {
        if (conversation != null && !isSaving) {
            sentence = null;
            isSaving = true;
            askedProject = place.chosen();
            update();
            bus.request(new UpdateConversationRequest(conversation.id(), Changes.of("projectId", askedProject)));
        }
    }

    private void onError(@Nullable String error) {
        if (isSaving && error != null) {
            isSaving = false;
            sentence = error;
            update();
        }
    }
}
