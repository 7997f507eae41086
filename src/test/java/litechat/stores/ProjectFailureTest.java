package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.ModelSettings;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.ProjectEvent.AddProjectRequest;
import litechat.events.ProjectEvent.DeleteProjectRequest;
import litechat.events.ProjectEvent.ProjectDeleted;
import litechat.events.ProjectEvent.ProjectRefused;
import litechat.events.ProjectEvent.UpdateProjectRequest;
import litechat.events.TrashEvent.RestoreRequest;
import org.junit.jupiter.api.Test;

/** Each write of what the store of projects does fails in turn. */
class ProjectFailureTest {
    private static final String FULL = FaultyEngine.failure().sentence();

    private static void assertRefused(RunningStores stores) {
        assertEquals(FULL, stores.only(ProjectRefused.class).error());
        assertEquals(List.of(), stores.told());
    }

    private static String tree(RunningStores stores) {
        String work = ProjectStoreTest.add(stores, "Work", null);
        String java = ProjectStoreTest.add(stores, "Java", work);
        ProjectStoreTest.addConversation(stores, "In work", work);
        ProjectStoreTest.addConversation(stores, "In Java", java);
        return work;
    }

    @Test
    void aProjectIsAddedOrChangedWhollyOrNotAtAll() {
        EveryFailure.of(
                stores -> new AddProjectRequest("Work", null, ModelSettings.NONE), ProjectFailureTest::assertRefused);
        EveryFailure.of(
                stores ->
                        new UpdateProjectRequest(ProjectStoreTest.add(stores, "Work", null), Changes.of("name", "Job")),
                ProjectFailureTest::assertRefused);
    }

    @Test
    void aDeletionThatFailsDeletesAndMovesNothing() {
        EveryFailure.of(stores -> new DeleteProjectRequest(tree(stores), false), ProjectFailureTest::assertRefused);
        EveryFailure.of(stores -> new DeleteProjectRequest(tree(stores), true), ProjectFailureTest::assertRefused);
    }

    @Test
    void aRestorationThatFailsLeavesAllInTheTrash() {
        EveryFailure.of(stores -> {
            stores.request(new DeleteProjectRequest(tree(stores), true));
            return new RestoreRequest(stores.last(ProjectDeleted.class).entry().id());
        });
    }

    @Test
    void aConversationThatCannotBeMovedOrArchivedStaysWhereItIs() {
        EveryFailure.of(stores -> {
            String work = ProjectStoreTest.add(stores, "Work", null);
            return new UpdateConversationRequest(stores.addConversation("Kept"), Changes.of("projectId", work));
        });
        EveryFailure.of(stores -> new UpdateConversationRequest(
                stores.addConversation("Kept"), Changes.of("archivedAt", RunningStores.START)));
    }
}
