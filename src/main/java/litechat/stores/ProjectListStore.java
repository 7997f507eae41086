package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.Part;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.persistence.PersistenceService;

/** Reads the projects for whoever shows them. */
public final class ProjectListStore implements ActionStore {
    private final EventBus bus;

    public ProjectListStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(new ActionHandler<>(
                LoadProjectsRequest.class,
                "projectListStore",
                request -> PartReading.attempt(bus, Part.PROJECTS, this::load)));
    }

    private void load() {
        bus.emit(new ProjectsLoaded(PersistenceService.loadProjects()));
    }
}
