package litechat.ui;

import litechat.domain.Project;
import litechat.domain.ProjectTree;
import litechat.events.EventBus;
import litechat.events.ProjectEvent.CountProjectContentsRequest;
import litechat.events.ProjectEvent.DeleteProjectRequest;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProjectEvent.ProjectContentsCounted;
import litechat.events.ProjectEvent.ProjectDeleted;
import litechat.events.ProjectEvent.ProjectRefused;
import litechat.events.ProjectEvent.ProjectsLoaded;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The question what becomes of a project's conversations, before it is deleted. */
final class DeleteProjectDialogView {
    private final EventBus bus;
    private final ViewRoot root = ViewRoot.fromTemplate("delete-project-dialog");
    private final HTMLInputElement keep = root.input("keep");
    private ProjectTree tree = ProjectTree.EMPTY;
    private @Nullable String wantedId;
    private @Nullable Project project;
    private int conversations;
    private @Nullable String sentence;
    private boolean isDeleting;

    DeleteProjectDialogView(EventBus bus) {
        this.bus = bus;
        root.ref("form").addEventListener("submit", event -> {
            event.preventDefault();
            delete();
        });
        root.onClick("cancel", () -> root.dialog().close());
        bus.on(ProjectsLoaded.class, event -> {
            tree = new ProjectTree(event.projects());
            if (wantedId != null) {
                bus.request(new CountProjectContentsRequest(wantedId));
            }
        });
        bus.on(ProjectContentsCounted.class, event -> show(event.id(), event.conversations()));
        bus.on(ProjectDeleted.class, event -> {
            if (project != null && event.projectId().equals(project.id())) {
                root.dialog().close();
            }
        });
        bus.on(ProjectRefused.class, event -> {
            if (isDeleting) {
                isDeleting = false;
                sentence = event.error();
                update();
            }
        });
        HTMLDocument.current().getBody().appendChild(root.element());
    }

    /** Asks about a project. */
    void open(String id) {
        wantedId = id;
        bus.request(new LoadProjectsRequest());
    }

    void update() {
        Project shown = project;
        if (shown == null) {
            return;
        }
        Project parent = tree.find(shown.parentId());
        root.setText("heading", ProjectMessages.delete(shown.name()));
        root.setText("text", ProjectMessages.deletes(tree.subtree(shown.id()).size() - 1));
        root.setText("count", ProjectMessages.holds(conversations));
        root.ref("choice").setHidden(conversations == 0);
        root.setText("keep-text", parent == null ? ProjectMessages.MOVE_OUT : ProjectMessages.moveTo(parent.name()));
        root.ref("error").setHidden(sentence == null);
        root.setText("error", sentence == null ? "" : sentence);
        root.button("delete").setDisabled(isDeleting);
    }

    private void show(String id, int count) {
        if (!id.equals(wantedId)) {
            return;
        }
        wantedId = null;
        project = tree.find(id);
        if (project != null) {
            conversations = count;
            sentence = null;
            isDeleting = false;
            keep.setChecked(true);
            update();
            root.dialog().showModal();
        }
    }

    private void delete() {
        if (project != null && !isDeleting) {
            isDeleting = true;
            update();
            bus.request(new DeleteProjectRequest(project.id(), !keep.isChecked()));
        }
    }
}
