package litechat.stores;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Project;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.ProjectEvent;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;
import org.jspecify.annotations.Nullable;

/** Changes projects and their tree; {@link ProjectListStore} reads them. */
public final class ProjectStore implements ActionStore {
    private static final String ID = "projectStore";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;

    public ProjectStore(EventBus bus, Ids ids, Clock clock) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        ProjectEvent.AddProjectRequest.class, ID, request -> change(null, () -> add(request))),
                new ActionHandler<>(
                        ProjectEvent.UpdateProjectRequest.class,
                        ID,
                        request -> change(request.id(), () -> update(request.id(), request.updates()))),
                new ActionHandler<>(
                        ProjectEvent.DeleteProjectRequest.class,
                        ID,
                        request -> change(request.id(), () -> delete(request.id(), request.withConversations()))),
                new ActionHandler<>(
                        ProjectEvent.CountProjectContentsRequest.class, ID, request -> count(request.id())));
    }

    private Event add(ProjectEvent.AddProjectRequest request) {
        Project project =
                Project.create(ids.next(), request.projectName(), request.parentId(), request.settings(), clock.now());
        PersistenceService.saveProject(project);
        return new ProjectEvent.ProjectAdded(project);
    }

    private Event update(String id, Changes updates) {
        Project saved = PersistenceService.updateProject(id, updates.and("updatedAt", clock.now()));
        return new ProjectEvent.ProjectUpdated(saved);
    }

    private Event delete(String id, boolean withConversations) {
        ProjectContents contents = withConversations ? ProjectContents.DELETE : ProjectContents.MOVE_UP;
        TrashEntry entry = TrashService.moveToTrash(ids.next(), "project", id, contents, clock.now());
        return new ProjectEvent.ProjectDeleted(entry, id);
    }

    private void count(String id) {
        int conversations = TrashService.countConversations(id);
        bus.emit(new ProjectEvent.ProjectContentsCounted(id, conversations));
    }

    private void change(@Nullable String id, Saving.Change change) {
        Saving.make(
                bus,
                change,
                sentence -> new ProjectEvent.ProjectRefused(id, sentence),
                () -> bus.request(new ProjectEvent.LoadProjectsRequest()));
    }
}
