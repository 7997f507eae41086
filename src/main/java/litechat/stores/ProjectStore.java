package litechat.stores;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.InvalidRecord;
import litechat.domain.Project;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.ConversationEvent;
import litechat.events.EventBus;
import litechat.events.Part;
import litechat.events.ProjectEvent;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;
import org.jspecify.annotations.Nullable;

/** The projects and their tree. */
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
                        ProjectEvent.LoadProjectsRequest.class,
                        ID,
                        request -> PartReading.attempt(bus, Part.PROJECTS, this::load)),
                new ActionHandler<>(
                        ProjectEvent.AddProjectRequest.class,
                        ID,
                        request -> add(request.projectName(), request.parentId())),
                new ActionHandler<>(
                        ProjectEvent.UpdateProjectRequest.class,
                        ID,
                        request -> update(request.id(), request.updates())),
                new ActionHandler<>(
                        ProjectEvent.DeleteProjectRequest.class,
                        ID,
                        request -> delete(request.id(), request.withConversations())));
    }

    private void load() {
        bus.emit(new ProjectEvent.ProjectsLoaded(PersistenceService.loadProjects()));
    }

    private void add(String name, @Nullable String parentId) {
        attempt(null, () -> {
            Project project = Project.create(ids.next(), name, parentId, clock.now());
            PersistenceService.saveProject(project);
            bus.emit(new ProjectEvent.ProjectAdded(project));
        });
    }

    private void update(String id, Changes updates) {
        attempt(id, () -> {
            PersistenceService.updateProject(id, updates.and("updatedAt", clock.now()));
            for (Project project : PersistenceService.loadProjects()) {
                if (project.id().equals(id)) {
                    bus.emit(new ProjectEvent.ProjectUpdated(project));
                }
            }
        });
    }

    private void delete(String id, boolean withConversations) {
        ProjectContents contents = withConversations ? ProjectContents.DELETE : ProjectContents.MOVE_UP;
        TrashEntry entry = TrashService.moveToTrash(ids.next(), "project", id, contents, clock.now());
        load();
        bus.emit(new ProjectEvent.ProjectDeleted(entry, id));
        bus.request(new ConversationEvent.LoadConversationsRequest());
    }

    /** What the user can put right is said where they entered it; then the tree is shown as it is on the disk. */
    private void attempt(@Nullable String id, Change change) {
        try {
            change.run();
        } catch (PersistenceException e) {
            bus.emit(new ProjectEvent.ProjectRefused(id, e.sentence()));
        } catch (InvalidRecord e) {
            bus.emit(new ProjectEvent.ProjectRefused(id, String.valueOf(e.getMessage())));
        }
        load();
    }

    /** A change that may be refused. */
    private interface Change {
        void run();
    }
}
