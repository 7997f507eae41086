package litechat.ui;

import litechat.domain.Project;
import litechat.domain.ProjectTree;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.InteractionAdded;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.events.ProviderEvent.ProviderConfigsChanged;
import litechat.interop.web.Elements;
import litechat.ui.state.Turns;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLElement;

/** What stands where a conversation has no turns yet. */
final class EmptyStateView {
    private final ViewRoot root = ViewRoot.find(".empty-state");
    private final Turns turns = new Turns();
    private boolean providersKnown;
    private boolean hasProvider;
    private ProjectTree projects = ProjectTree.EMPTY;
    private @Nullable String projectId;

    /** Puts the beginning of a question into the composer. */
    @FunctionalInterface
    interface Beginning {
        void begin(String text);
    }

    EmptyStateView(EventBus bus, Action openProviders, Beginning composer) {
        root.onClick("connect", openProviders);
        root.ref("suggestions").addEventListener("click", event -> {
            HTMLElement suggestion = Elements.closest(event.getTarget(), "[data-prompt]");
            if (suggestion != null) {
                composer.begin(suggestion.getAttribute("data-prompt"));
            }
        });
        bus.on(ProviderConfigsChanged.class, event -> {
            providersKnown = true;
            hasProvider = !event.providerConfigs().isEmpty();
            update();
        });
        bus.on(SelectedItemChanged.class, event -> {
            turns.show(event.conversationId());
            projectId = event.projectId();
            update();
        });
        bus.on(ProjectsLoaded.class, event -> {
            projects = new ProjectTree(event.projects());
            update();
        });
        bus.on(InteractionsLoaded.class, event -> {
            turns.load(event.conversationId(), event.interactions());
            update();
        });
        bus.on(InteractionAdded.class, event -> {
            turns.put(event.interaction());
            update();
        });
        update();
    }

    void update() {
        root.element().setHidden(!turns.isEmpty());
        Project project = projects.find(projectId);
        root.ref("project").setHidden(project == null);
        root.setText("project", project == null ? "" : Messages.newChatIn(project.name()));
        root.ref("setup").setHidden(!providersKnown || hasProvider);
        root.ref("suggestions").setHidden(!hasProvider);
    }
}
