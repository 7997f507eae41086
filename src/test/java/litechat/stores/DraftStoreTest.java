package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Draft;
import litechat.domain.Enclosures;
import litechat.domain.Interaction;
import litechat.domain.PromptTurn;
import litechat.domain.RuleChoice;
import litechat.events.DraftEvent.DraftLoaded;
import litechat.events.DraftEvent.DraftNotSaved;
import litechat.events.DraftEvent.DraftSaved;
import litechat.events.DraftEvent.EnclosuresLoaded;
import litechat.events.DraftEvent.LoadDraftRequest;
import litechat.events.DraftEvent.LoadEnclosuresRequest;
import litechat.events.DraftEvent.LoadQuestionsRequest;
import litechat.events.DraftEvent.QuestionsLoaded;
import litechat.events.DraftEvent.SaveDraftRequest;
import litechat.events.DraftEvent.TickRequest;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.ProviderEvent.LoadInitialDataRequest;
import litechat.persistence.DraftChanged;
import litechat.persistence.DraftService;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TurnService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftStoreTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    private void ask(@Nullable String conversationId, String text, String stored) {
        stores.server.next().piece("Answer.");
        stores.request(new SubmitPromptRequest(conversationId, null, text, model, stored));
        stores.runUntilIdle();
    }

    private List<Attributes> rows() {
        return stores.dump().table("local");
    }

    @Test
    void aDraftIsThereAfterACrashUntilItsQuestionIsSaved() {
        stores.request(new SaveDraftRequest(null, "", "Why?"));
        stores.request(new TickRequest(null, false, "r", true, false));
        RunningStores later = stores.afterCrash();
        later.request(new LoadDraftRequest(null));
        later.request(new LoadEnclosuresRequest(null));
        assertEquals("Why?", later.only(DraftLoaded.class).text());
        assertEquals(
                List.of("r"),
                later.only(EnclosuresLoaded.class).enclosures().choice().ruleIds());
        later.request(new LoadInitialDataRequest());
        later.server.next().piece("Because.");
        later.request(new SubmitPromptRequest(null, null, "Why?", model, "Why?"));
        later.runUntilIdle();
        assertEquals(List.of(), later.dump().table("local"));
        later.close();
    }

    @Test
    void theDraftGoesInTheTransactionThatSavesTheQuestionOrStays() {
        stores.request(new SaveDraftRequest(null, "", "Why?"));
        stores.request(new TickRequest(null, true, "t", true, false));
        Dump before = stores.dump();
        stores.engine.failWriteAfter(4);
        stores.request(new SubmitPromptRequest(null, null, "Why?", model, "Why?"));
        assertEquals(1, stores.all(SubmissionFailed.class).size());
        assertEquals(before, stores.dump());
    }

    @Test
    void whatAnotherTabHasWrittenMeanwhileStays() {
        stores.request(new SaveDraftRequest(null, "", "Why"));
        stores.request(new SaveDraftRequest(null, "Why", "Why not?")); // in another tab
        ask(null, "Why?", "Why");
        assertEquals("Why not?", DraftService.text(null));
    }

    @Test
    void twoTabsThatWriteIntoOneFieldLoseNothing() {
        stores.request(new SaveDraftRequest("c", "", "from here"));
        stores.request(new SaveDraftRequest("c", "", "from there"));
        DraftSaved saved = stores.last(DraftSaved.class);
        assertEquals("from there", saved.text());
        assertEquals("from here\n\nfrom there", saved.stored());
        assertEquals("from here\n\nfrom there", DraftService.text("c"));
    }

    @Test
    void aSaveThatFailsIsToldAndChangesNothing() {
        stores.request(new SaveDraftRequest("c", "", "Why"));
        stores.engine.failWriteAfter(0);
        stores.request(new SaveDraftRequest("c", "Why", "Why?"));
        DraftNotSaved told = stores.only(DraftNotSaved.class);
        assertEquals("Why", told.base());
        assertEquals("Why", DraftService.text("c"));
        assertEquals(List.of(), stores.told());
    }

    @Test
    void anEmptyDraftLeavesNoRow() {
        stores.request(new SaveDraftRequest("c", "", "Why"));
        stores.request(new SaveDraftRequest("c", "Why", ""));
        stores.request(new TickRequest("c", false, "r", true, false));
        stores.request(new TickRequest("c", false, "r", false, false));
        assertEquals(List.of(), rows());
    }

    @Test
    void aTickThatCouldNotBeSavedIsTakenBack() {
        stores.engine.failWriteAfter(0);
        stores.request(new TickRequest(null, false, "r", true, false));
        assertEquals(Enclosures.NONE, stores.last(EnclosuresLoaded.class).enclosures());
        assertEquals(1, stores.told().size());
    }

    @Test
    void aQuestionWhoseFilesWereChangedElsewhereIsNotSaved() {
        stores.server.next().piece("Answer.");
        String id = stores.submit(null, "One?", model).conversationId();
        stores.runUntilIdle();
        Enclosures known = Enclosures.NONE.withFiles(List.of(Attributes.of("sha256", "0")));
        DraftService.change(id, stored -> Enclosures.NONE.withChoice(RuleChoice.of(List.of(), List.of("r"))));
        Dump before = stores.dump();
        Interaction turn = Interaction.start(id, 0, PromptTurn.of("t", "Two?", model), RunningStores.START);
        assertThrows(
                DraftChanged.class, () -> TurnService.start(null, turn, RunningStores.START, new Draft("", known)));
        assertEquals(before, stores.dump());
    }

    @Test
    void draftsGoWithTheTableOfTheirConversations() {
        String id = stores.addConversation("One");
        stores.request(new SaveDraftRequest(id, "", "Why"));
        stores.request(new SaveDraftRequest(null, "", "What"));
        PersistenceService.clearTable("conversations");
        assertEquals("", DraftService.text(id));
        assertEquals("What", DraftService.text(null));
    }

    @Test
    void draftsGoWithAProjectThatIsDeletedWithItsConversations() {
        String work = ProjectStoreTest.add(stores, "Work", null);
        String old = ProjectStoreTest.add(stores, "Old", null);
        String moved = stores.addConversation("One");
        String gone = stores.addConversation("Two");
        PersistenceService.updateConversation(moved, Changes.of("projectId", work));
        PersistenceService.updateConversation(gone, Changes.of("projectId", old));
        for (String id : List.of(moved, gone)) {
            stores.request(new SaveDraftRequest(id, "", "Why"));
        }
        PersistenceService.deleteProject(work, ProjectContents.MOVE_UP);
        PersistenceService.deleteProject(old, ProjectContents.DELETE);
        assertEquals("Why", DraftService.text(moved));
        assertEquals("", DraftService.text(gone));
    }

    @Test
    void whatWasAskedIsToldTheLastFirstAndEachOnce() {
        stores.server.next().piece("Answer.");
        String id = stores.submit(null, "One?", model).conversationId();
        stores.runUntilIdle();
        ask(id, "Two?", "");
        ask(id, "One?", "");
        stores.request(new LoadQuestionsRequest(id));
        assertEquals(List.of("One?", "Two?"), stores.only(QuestionsLoaded.class).questions());
        assertTrue(stores.told().isEmpty(), stores.told()::toString);
    }
}
