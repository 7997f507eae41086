package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ModelSettings;
import litechat.domain.Project;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.ProjectEvent.AddProjectRequest;
import litechat.events.ProjectEvent.CountProjectContentsRequest;
import litechat.events.ProjectEvent.DeleteProjectRequest;
import litechat.events.ProjectEvent.LoadProjectsRequest;
import litechat.events.ProjectEvent.ProjectAdded;
import litechat.events.ProjectEvent.ProjectContentsCounted;
import litechat.events.ProjectEvent.ProjectDeleted;
import litechat.events.ProjectEvent.ProjectRefused;
import litechat.events.ProjectEvent.ProjectUpdated;
import litechat.events.ProjectEvent.ProjectsLoaded;
import litechat.events.ProjectEvent.UpdateProjectRequest;
import litechat.events.TrashEvent.RestoreRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectStoreTest {
    private static final String TAKEN = "A project with this name already exists";

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    static String add(RunningStores stores, String name, @Nullable String parentId) {
        stores.request(new AddProjectRequest(name, parentId, ModelSettings.NONE));
        return stores.last(ProjectAdded.class).project().id();
    }

    static String addConversation(RunningStores stores, String title, @Nullable String projectId) {
        String id = stores.addConversation(title);
        stores.request(new UpdateConversationRequest(id, Changes.of("projectId", projectId)));
        return id;
    }

    private List<String> listed() {
        return stores.last(ProjectsLoaded.class).projects().stream()
                .map(Project::name)
                .toList();
    }

    private @Nullable Object projectOf(String conversationId) {
        return stores.dump().row("conversations", conversationId).get("projectId");
    }

    @Test
    void aProjectIsStoredWithWhatItSaysItselfAndListedParentsFirstThenByName() {
        String work = add(stores, "Work", null);
        add(stores, "Home", null);
        ModelSettings settings =
                new ModelSettings("Be brief.", "home:llama", 0.0, 0.5, 40.0, 100.0, null, null, List.of(), null);
        stores.request(new AddProjectRequest("Java", work, settings));
        Project java = stores.last(ProjectAdded.class).project();
        assertEquals(List.of("Home", "Work", "Java"), listed());
        Attributes row = stores.dump().row("projects", java.id());
        assertEquals("Java", row.get("name"));
        assertEquals(work, row.get("parentId"));
        assertEquals("Be brief.", row.get("systemPrompt"));
        assertEquals("home:llama", row.get("modelId"));
        assertEquals(0.0, row.get("temperature"));
        assertEquals(List.of(), row.get("defaultTagIds"));
        assertNull(row.get("defaultRuleIds"));
        assertEquals(RunningStores.START, row.get("createdAt"));
    }

    @Test
    void anUpdateChangesItsFieldsAlone() {
        String work = add(stores, "Work", null);
        stores.runFor(5);
        stores.request(new UpdateProjectRequest(work, Changes.of("name", "Job").and("temperature", 0.3)));
        Project updated = stores.only(ProjectUpdated.class).project();
        assertEquals("Job", updated.name());
        assertEquals(0.3, updated.temperature());
        assertEquals(RunningStores.START, updated.createdAt());
        assertEquals(RunningStores.START.plusMillis(5), updated.updatedAt());
        assertEquals(List.of("Job"), listed());
    }

    @Test
    void aNameThatASiblingHasIsRefusedAndNothingChanges() {
        String work = add(stores, "Work", null);
        String home = add(stores, "Home", null);
        Dump before = stores.dump();
        stores.request(new AddProjectRequest("Work", null, ModelSettings.NONE));
        assertEquals(new ProjectRefused(null, TAKEN), stores.only(ProjectRefused.class));
        stores.request(new UpdateProjectRequest(home, Changes.of("name", "Work")));
        assertEquals(new ProjectRefused(home, TAKEN), stores.last(ProjectRefused.class));
        assertEquals(before, stores.dump());
        add(stores, "Work", work);
        assertEquals(List.of("Home", "Work", "Work"), listed());
        assertEquals(List.of(), stores.told());
    }

    @Test
    void aProjectIsNeverPutIntoItselfNorIntoWhatLiesInIt() {
        String work = add(stores, "Work", null);
        String java = add(stores, "Java", work);
        String streams = add(stores, "Streams", java);
        Dump before = stores.dump();
        for (String parent : List.of(work, java, streams, "gone")) {
            stores.request(new UpdateProjectRequest(work, Changes.of("parentId", parent)));
            assertEquals(work, stores.last(ProjectRefused.class).id());
            assertEquals(before, stores.dump(), parent);
        }
        stores.request(new UpdateProjectRequest(streams, Changes.of("parentId", work)));
        assertEquals(work, stores.only(ProjectUpdated.class).project().parentId());
    }

    @Test
    void aDeletionMovesTheConversationsUpOrTakesThemAlong() {
        String work = add(stores, "Work", null);
        String java = add(stores, "Java", work);
        String streams = add(stores, "Streams", java);
        String inJava = addConversation(stores, "In Java", java);
        String inStreams = addConversation(stores, "In streams", streams);
        stores.request(new CountProjectContentsRequest(work));
        assertEquals(new ProjectContentsCounted(work, 2), stores.only(ProjectContentsCounted.class));
        stores.request(new DeleteProjectRequest(java, false));
        assertEquals(List.of("Work"), listed());
        assertEquals(work, projectOf(inJava));
        assertEquals(work, projectOf(inStreams));
        stores.request(new DeleteProjectRequest(work, true));
        assertEquals(List.of(), listed());
        assertEquals(List.of(), stores.dump().table("conversations"));
    }

    @Test
    void aDeletionIsUndoneEitherWay() {
        for (boolean withConversations : new boolean[] {false, true}) {
            try (RunningStores each = new RunningStores()) {
                String work = add(each, "Work", null);
                String java = add(each, "Java", work);
                addConversation(each, "In Java", java);
                Dump before = each.dump();
                each.request(new DeleteProjectRequest(work, withConversations));
                each.request(new RestoreRequest(
                        each.only(ProjectDeleted.class).entry().id()));
                assertEquals(before, each.dump());
                assertEquals(List.of(), each.told());
            }
        }
    }

    @Test
    void aConversationIsNotPutIntoAProjectThatIsGone() {
        String work = add(stores, "Work", null);
        String id = addConversation(stores, "Kept", work);
        stores.request(new UpdateConversationRequest(id, Changes.of("projectId", "gone")));
        assertEquals(1, stores.told().size());
        assertEquals(work, projectOf(id));
        stores.request(new LoadProjectsRequest());
        assertEquals(List.of("Work"), listed());
    }
}
