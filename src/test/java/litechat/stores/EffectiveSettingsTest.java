package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.ModelSettings;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.ConversationArchived;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.ConversationEvent.UpdateConversationRequest;
import litechat.events.ProjectEvent.AddProjectRequest;
import litechat.events.ProjectEvent.DeleteProjectRequest;
import litechat.events.ProjectEvent.ProjectAdded;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderEvent.SelectModelRequest;
import litechat.events.ProviderEvent.SelectedModelChanged;
import litechat.events.SettingsEvent.SetSettingRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a project says about its conversations holds for what is asked in them. */
class EffectiveSettingsTest {
    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    private String addProject(String name, ModelSettings settings) {
        stores.request(new AddProjectRequest(name, null, settings));
        return stores.last(ProjectAdded.class).project().id();
    }

    private void ask(SubmitPromptRequest request) {
        stores.server.next().piece("Answer.");
        stores.request(request);
        stores.runFor(1000);
    }

    @Test
    void theProjectsSettingsAreSentThenThePages() {
        String model = stores.addServer();
        stores.request(new SetSettingRequest("globalSystemPrompt", "Be brief."));
        stores.request(new SetSettingRequest("topP", 0.9));
        ask(new SubmitPromptRequest(null, "Outside?", model));
        String work =
                addProject("Work", new ModelSettings("Be exact.", null, 0.2, null, null, null, null, null, null, null));
        String java = ProjectStoreTest.add(stores, "Java", work);
        ask(new SubmitPromptRequest(null, java, "Inside?", model, ""));
        assertEquals(List.of("m | Be brief. | Outside?", "m | Be exact. | Inside?"), stores.server.questions());
        assertEquals(
                List.of(Map.of("top_p", 0.9), Map.of("top_p", 0.9, "temperature", 0.2)),
                stores.server.parameters().stream().map(Attributes::asMap).toList());
    }

    @Test
    void theModelOfTheProjectShownAnswersUntilAnotherOneIsChosen() {
        String model = stores.addServer();
        String other = model + "-other";
        stores.request(new SelectModelRequest(model));
        ModelSettings settings = new ModelSettings(null, other, null, null, null, null, null, null, null, null);
        String work = addProject("Work", settings);
        String java = ProjectStoreTest.add(stores, "Java", work);
        stores.request(new SelectItemRequest(java, "project"));
        assertEquals(other, stores.last(SelectedModelChanged.class).modelId());
        stores.request(new SelectItemRequest(null, null));
        assertEquals(model, stores.last(SelectedModelChanged.class).modelId(), "The choice is remembered");
        ask(new SubmitPromptRequest(null, java, "Inside?", other, ""));
        assertEquals(other, stores.last(SelectedModelChanged.class).modelId());
        stores.engine.failWriteAfter(0);
        stores.request(new SelectModelRequest(model));
        assertEquals(other, stores.last(SelectedModelChanged.class).modelId(), "It could not be saved");
        stores.request(new SelectModelRequest(model));
        assertEquals(model, stores.last(SelectedModelChanged.class).modelId());
    }

    @Test
    void aNewChatInAProjectLiesInIt() {
        String model = stores.addServer();
        String work = ProjectStoreTest.add(stores, "Work", null);
        stores.request(new SelectItemRequest(work, "project"));
        SelectedItemChanged shown = stores.last(SelectedItemChanged.class);
        assertEquals(work, shown.projectId());
        assertNull(shown.conversationId());
        ask(new SubmitPromptRequest(null, work, "Inside?", model, ""));
        String id = stores.last(ConversationAdded.class).conversation().id();
        assertEquals(work, stores.dump().row("conversations", id).get("projectId"));
        assertEquals(id, stores.last(SelectedItemChanged.class).conversationId());
    }

    @Test
    void aQuestionForAProjectThatIsGoneIsGivenBack() {
        String model = stores.addServer();
        String work = ProjectStoreTest.add(stores, "Work", null);
        stores.request(new DeleteProjectRequest(work, false));
        Dump before = stores.dump();
        stores.request(new SubmitPromptRequest(null, work, "Kept?", model, ""));
        assertEquals("Kept?", stores.only(SubmissionFailed.class).content());
        assertEquals(before, stores.dump());
    }

    @Test
    void anArchivedConversationIsNoLongerShownAndComesBackUnchanged() {
        String id = stores.addConversation("Old");
        Attributes before = stores.dump().row("conversations", id);
        stores.request(new UpdateConversationRequest(id, Changes.of("archivedAt", RunningStores.START)));
        assertEquals(id, stores.only(ConversationArchived.class).conversation().id());
        assertNull(stores.last(SelectedItemChanged.class).itemId());
        stores.request(new UpdateConversationRequest(id, Changes.of("archivedAt", null)));
        assertEquals(before, stores.dump().row("conversations", id));
        assertEquals(1, stores.all(ConversationArchived.class).size());
    }
}
