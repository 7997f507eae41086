package litechat.ui;

import static litechat.events.ConversationEvent.PROJECT;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Conversation;
import litechat.domain.ModelSettings;
import litechat.domain.ProjectTree;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.EventBus;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.events.ProviderEvent.SelectModelRequest;
import litechat.events.SettingsEvent.SetSettingRequest;
import litechat.events.SettingsEvent.SettingsLoaded;
import litechat.events.UiEvent.OpenModalRequest;
import litechat.interop.web.Elements;
import litechat.ui.state.ProjectBranch;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** The projects in the sidebar, each with its conversations where it is expanded. */
final class ProjectTreeView {
    private static final String EXPANDED = "expandedProjects";
    private static final int SLICE = 50;

    private final EventBus bus;
    private final Action focusComposer;
    private final Action changed;
    private final ViewRoot root = ViewRoot.find(".project-tree");
    private final HTMLElement menu = root.ref("project-menu");
    private final KeyedList<ProjectRow.Shown> roots =
            new KeyedList<>(root.ref("roots"), ProjectRow.Shown::id, value -> new ProjectRow(value.id()));
    private final Set<String> expanded = new HashSet<>();
    private ProjectTree tree = ProjectTree.EMPTY;
    private boolean settingsKnown;
    private @Nullable String selectedId;
    private String menuId = "";
    private int limit = SLICE;

    /** Makes the rows of conversations. */
    @FunctionalInterface
    interface Rows {
        List<ConversationRow.Shown> of(List<Conversation> conversations);
    }

    /** @param changed another tree is to be shown */
    ProjectTreeView(EventBus bus, Action focusComposer, Action changed) {
        this.bus = bus;
        this.focusComposer = focusComposer;
        this.changed = changed;
        root.element().addEventListener("click", this::onClick);
        root.onClick("new-project", () -> bus.request(new OpenModalRequest("new-project:")));
        root.onClick("chat-here", this::startChat);
        for (String dialog : new String[] {
            "new-project", "rename-project", "project", "export-project", "move-project", "delete-project"
        }) {
            root.onClick("choose-" + dialog, () -> {
                menu.hidePopover();
                if (dialog.equals("new-project")) {
                    expand(); // or it would not be seen where it is made
                }
                bus.request(new OpenModalRequest(dialog + ":" + menuId));
            });
        }
        bus.on(ProjectsLoaded.class, event -> {
            tree = new ProjectTree(event.projects());
            changed.run();
            if (selectedId != null && tree.find(selectedId) == null) {
                bus.request(new SelectItemRequest(null, null));
            }
        });
        bus.on(SelectedItemChanged.class, event -> selectedId = event.projectId());
        bus.on(SettingsLoaded.class, event -> restore(event.settings()));
    }

    /** Whether a conversation stands in one of the projects. */
    boolean holds(Conversation conversation) {
        return tree.find(conversation.projectId()) != null;
    }

    /**
     * Shows the tree.
     *
     * @param conversations those in projects that are to be shown
     */
    void update(List<Conversation> conversations, boolean isFiltered, Rows rows) {
        List<ProjectBranch> branches = ProjectBranch.of(tree, conversations, expanded, isFiltered, limit);
        roots.update(shown(branches, rows));
    }

    private List<ProjectRow.Shown> shown(List<ProjectBranch> branches, Rows rows) {
        List<ProjectRow.Shown> shown = new ArrayList<>();
        for (ProjectBranch branch : branches) {
            String id = branch.project().id();
            shown.add(new ProjectRow.Shown(
                    id,
                    branch.project().name(),
                    branch.isExpanded(),
                    id.equals(selectedId),
                    shown(branch.inside(), rows),
                    rows.of(branch.conversations()),
                    branch.hidden()));
        }
        return shown;
    }

    private void onClick(Event event) {
        HTMLElement item = Elements.closest(event.getTarget(), "[data-project]");
        HTMLElement button = Elements.closest(event.getTarget(), "button");
        if (item == null || button == null) {
            return;
        }
        String id = item.getAttribute("data-project");
        switch (button.getAttribute("data-ref")) {
            case "toggle" -> toggle(id);
            case "more-of-project" -> {
                limit += SLICE;
                changed.run();
            }
            case "open-project-menu" -> {
                if (!id.equals(menuId) && Elements.matches(menu, ":popover-open")) {
                    // Or the browser would take the click for the one that closes the menu.
                    menu.hidePopover();
                }
                menuId = id;
            }
            default -> {
                // A conversation, which the list opens.
            }
        }
    }

    private void toggle(String id) {
        if (!expanded.remove(id)) {
            expanded.add(id);
        }
        changed.run();
        List<String> kept = new ArrayList<>();
        for (String each : expanded) {
            if (tree.find(each) != null) {
                kept.add(each);
            }
        }
        bus.request(new SetSettingRequest(EXPANDED, kept));
    }

    /** Shows what is in the project of the menu. */
    private void expand() {
        if (!expanded.contains(menuId)) {
            toggle(menuId);
        }
    }

    /** Only at the start: later this page knows better than what another tab has stored. */
    private void restore(Map<String, @Nullable Object> settings) {
        if (!settingsKnown && settings.get(EXPANDED) instanceof List<?> ids) {
            for (Object id : ids) {
                if (id instanceof String text) {
                    expanded.add(text);
                }
            }
            changed.run();
        }
        settingsKnown = true;
    }

    private void startChat() {
        menu.hidePopover();
        expand();
        bus.request(new SelectItemRequest(menuId, PROJECT));
        String model = ModelSettings.effective(tree.upwards(menuId), ModelSettings.NONE)
                .modelId();
        if (model != null) {
            bus.request(new SelectModelRequest(model));
        }
        focusComposer.run();
    }
}
