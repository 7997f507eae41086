package litechat.events;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.ModelSettings;
import litechat.domain.Project;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/** Requests and events about projects. */
public final class ProjectEvent {
    private ProjectEvent() {}

    /** Asks for the projects to be read. */
    public record LoadProjectsRequest() implements Request {
        @Override
        public String name() {
            return "project.load.projects.request";
        }
    }

    /** Asks for a new project. */
    public record AddProjectRequest(String projectName, @Nullable String parentId, ModelSettings settings)
            implements Request {
        @Override
        public String name() {
            return "project.add.project.request";
        }
    }

    /** Asks for some fields to be changed, the parent among them. */
    public record UpdateProjectRequest(String id, Changes updates) implements Request {
        @Override
        public String name() {
            return "project.update.project.request";
        }
    }

    /** Asks how many conversations there are in a project and in those below it. */
    public record CountProjectContentsRequest(String id) implements Request {
        @Override
        public String name() {
            return "project.count.contents.request";
        }
    }

    /** Asks for a project and all below it to go to the trash; its conversations move up or go along. */
    public record DeleteProjectRequest(String id, boolean withConversations) implements Request {
        @Override
        public String name() {
            return "project.delete.project.request";
        }
    }

    /** The projects were read or changed: parents before their children, siblings by name. */
    public record ProjectsLoaded(List<Project> projects) implements Event {
        @Override
        public String name() {
            return "project.loaded";
        }
    }

    /** So many conversations are in a project and in those below it. */
    public record ProjectContentsCounted(String id, int conversations) implements Event {
        @Override
        public String name() {
            return "project.contents.counted";
        }
    }

    /** A project was saved that had not been there. */
    public record ProjectAdded(Project project) implements Event {
        @Override
        public String name() {
            return "project.added";
        }
    }

    /** A project was changed and saved; this is how it stands. */
    public record ProjectUpdated(Project project) implements Event {
        @Override
        public String name() {
            return "project.updated";
        }
    }

    /** A project went to the trash. */
    public record ProjectDeleted(TrashEntry entry, String projectId) implements Event {
        @Override
        public String name() {
            return "project.deleted";
        }
    }

    /** A change to a project could not be saved, and why. */
    public record ProjectRefused(@Nullable String id, String error) implements Event {
        @Override
        public String name() {
            return "project.refused";
        }
    }
}
