package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.TrashEntry;
import litechat.events.ConversationEvent.ConversationAdded;
import litechat.events.ConversationEvent.SelectItemRequest;
import litechat.events.ConversationEvent.SelectedItemChanged;
import litechat.events.InteractionEvent.ActRequest;
import litechat.events.InteractionEvent.InteractionCompleted;
import litechat.events.InteractionEvent.InteractionDeleted;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import litechat.events.Request;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.persistence.PersistenceService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is done to turns, through the stores to the database and back to what is shown. */
class TurnActionTest {
    private final RunningStores stores = new RunningStores();
    private final String model = stores.addServer();

    @AfterEach
    void stop() {
        stores.close();
    }

    static Request act(String action, String id, String... models) {
        return new ActRequest(action, Attributes.of("id", id).with("modelIds", List.of(models)));
    }

    private static Request edit(String id, String content, String modelId) {
        return new ActRequest(
                "edit",
                Attributes.of("id", id).with("modelIds", List.of(modelId)).with("content", content));
    }

    /** Two answered questions. */
    private static List<Interaction> twoTurns(RunningStores stores, String model) {
        stores.server.next().piece("1");
        Interaction first = stores.submit(null, "One?", model);
        stores.runUntilIdle();
        stores.server.next().piece("2");
        Interaction second = stores.submit(first.conversationId(), "Two?", model);
        stores.runUntilIdle();
        return List.of(first, second);
    }

    private List<Interaction> twoTurns() {
        return twoTurns(stores, model);
    }

    /** The answers that are shown, in their order, each with its question. */
    private List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (Interaction row : stores.last(InteractionsLoaded.class).interactions()) {
            if (row.parentId() == null) {
                shown.add(Objects.requireNonNull(row.prompt()).content() + " " + row.responseText());
            }
        }
        return shown;
    }

    private Interaction only(InteractionStatus status) {
        List<Interaction> found = new ArrayList<>();
        for (Interaction row : stores.last(InteractionsLoaded.class).interactions()) {
            if (row.status().equals(status)) {
                found.add(row);
            }
        }
        assertEquals(1, found.size());
        return found.get(0);
    }

    @Test
    void aRegeneratedAnswerTakesThePlaceOfTheOtherAndIsAskedWithWhatCameBefore() {
        List<Interaction> turns = twoTurns();
        stores.server.next().piece("2 again").pause(1000);
        stores.request(act("regenerate", turns.get(1).id(), model));
        assertEquals(
                List.of("One? 1", "Two? "),
                shown().stream().map(text -> text.replace("2 again", "")).toList());
        Interaction begun = only(InteractionStatus.STREAMING);
        assertEquals(turns.get(1).id(), begun.metadata().get("regeneratedFromId"));
        assertEquals("message.assistant_regen", begun.type().value());
        assertEquals(Set.of(begun.id()), stores.locks.held());
        stores.runUntilIdle();
        assertEquals("m | One? | 1 | Two?", stores.server.questions().get(2));
        Attributes row = stores.dump().row("interactions", begun.id());
        assertEquals("2 again", row.get("response"));
        assertEquals("COMPLETED", row.get("status"));
        assertEquals(
                begun.id(), stores.dump().row("interactions", turns.get(1).id()).get("parentId"));
        stores.server.next().piece("3");
        stores.submit(turns.get(0).conversationId(), "Three?", model);
        stores.runUntilIdle();
        assertEquals(
                "m | One? | 1 | Two? | 2 again | Three?",
                stores.server.questions().get(3));
        assertEquals(List.of(), stores.told());
    }

    @Test
    void anEditedQuestionBeginsABranchAndTheOtherComesBackWithAllThatFollowedIt() {
        List<Interaction> turns = twoTurns();
        stores.server.next().piece("1!");
        stores.request(edit(turns.get(0).id(), "One, or?", model));
        stores.runUntilIdle();
        assertEquals("m | One, or?", stores.server.questions().get(2));
        stores.request(new SelectItemRequest(turns.get(0).conversationId(), "conversation"));
        assertEquals(List.of("One, or? 1!"), shown());
        Interaction edited = stores.last(InteractionCompleted.class).interaction();
        assertEquals("message.user_edit", edited.type().value());
        assertEquals(turns.get(0).id(), edited.metadata().get("editedFromId"));
        assertEquals(edited.id(), Objects.requireNonNull(edited.prompt()).id());
        stores.request(act("choose", turns.get(0).id()));
        assertEquals(List.of("One? 1", "Two? 2"), shown());
        stores.request(act("choose", edited.id()));
        assertEquals(List.of("One, or? 1!"), shown());
    }

    @Test
    void severalModelsAnswerAtOnceAndEachCanBeChosen() {
        List<Interaction> turns = twoTurns();
        stores.server.next().piece("a").pause(1000);
        stores.server.next().piece("b").pause(2000);
        stores.request(act("regenerate", turns.get(1).id(), model, model));
        assertEquals(2, stores.last(StreamingIdsChanged.class).conversationIds().size());
        assertEquals(2, stores.locks.held().size());
        stores.runUntilIdle();
        assertEquals(Set.of(), stores.locks.held());
        stores.request(new SelectItemRequest(turns.get(0).conversationId(), "conversation"));
        assertEquals(List.of("One? 1", "Two? a"), shown());
        Interaction other = stores.last(InteractionCompleted.class).interaction();
        assertEquals("b", other.response());
        stores.request(act("choose", other.id()));
        assertEquals(List.of("One? 1", "Two? b"), shown());
        assertEquals(4, stores.dump().table("interactions").size());
    }

    @Test
    void anAnswerThatIsStillArrivingWhenAnotherBranchIsShownEndsWhereItStands() {
        List<Interaction> turns = twoTurns();
        stores.server.next().piece("half ").pause(500).piece("whole");
        stores.request(act("regenerate", turns.get(0).id(), model));
        stores.runFor(100);
        Interaction begun = only(InteractionStatus.STREAMING);
        stores.request(act("choose", turns.get(1).id()));
        assertEquals(List.of("One? 1", "Two? 2"), shown());
        assertEquals("half ", only(InteractionStatus.STREAMING).response(), "What has not been saved is kept as well");
        stores.events.clear();
        stores.runUntilIdle();
        Interaction ended = stores.only(InteractionCompleted.class).interaction();
        assertEquals(turns.get(0).id(), ended.parentId());
        assertEquals("half whole", ended.response());
        assertEquals(
                turns.get(0).id(), stores.dump().row("interactions", begun.id()).get("parentId"));
        stores.request(act("choose", begun.id()));
        assertEquals(List.of("One? half whole"), shown());
    }

    @Test
    void aForkIsAConversationOfItsOwnAndIsShown() {
        List<Interaction> turns = twoTurns();
        stores.request(act("fork", turns.get(0).id()));
        String id = stores.last(SelectedItemChanged.class).conversationId();
        assertNotEquals(turns.get(0).conversationId(), id);
        assertEquals(
                "Fork: One?",
                stores.last(ConversationAdded.class).conversation().title());
        assertEquals(List.of("One? 1"), shown());
        stores.server.next().piece("other");
        stores.submit(id, "Or?", model);
        stores.runUntilIdle();
        assertEquals("m | One? | 1 | Or?", stores.server.questions().get(2));
        stores.request(new SelectItemRequest(turns.get(0).conversationId(), "conversation"));
        assertEquals(List.of("One? 1", "Two? 2"), shown());
    }

    @Test
    void aRatingIsKeptAndTakenBack() {
        Interaction turn = twoTurns().get(0);
        stores.request(new ActRequest("rate", Attributes.of("id", turn.id()).with("rating", 1.0)));
        assertEquals(1.0, stores.dump().row("interactions", turn.id()).get("rating"));
        stores.request(new ActRequest("rate", Attributes.of("id", turn.id()).with("rating", null)));
        assertNull(stores.dump().row("interactions", turn.id()).get("rating"));
    }

    @Test
    void aDeletedMessageIsToldAndComesBack() {
        List<Interaction> turns = twoTurns();
        stores.request(act("trash-turn", turns.get(0).id()));
        assertEquals(List.of("Two? 2"), shown());
        TrashEntry entry = stores.only(InteractionDeleted.class).entry();
        assertEquals("One?", entry.title());
        assertEquals("message", entry.kind());
        stores.request(new ActRequest("restore", Attributes.of("id", entry.id())));
        assertEquals(List.of("One? 1", "Two? 2"), shown());
        stores.request(act("trash-turn", turns.get(1).id()));
        stores.request(
                new RestoreRequest(stores.last(InteractionDeleted.class).entry().id()));
        assertEquals(
                2,
                PersistenceService.loadInteractionsForConversation(turns.get(0).conversationId())
                        .size());
    }

    @Test
    void anAnswerThatIsArrivingIsStoppedBeforeItIsDeleted() {
        stores.server.next().piece("half").pause(60_000);
        Interaction turn = stores.submit(null, "Why?", model);
        stores.runFor(100);
        stores.request(act("trash-turn", turn.id()));
        stores.runUntilIdle();
        assertEquals(List.of(), stores.dump().table("interactions"));
        assertEquals(Set.of(), stores.locks.held());
        stores.request(
                new RestoreRequest(stores.only(InteractionDeleted.class).entry().id()));
        assertEquals("half", stores.dump().row("interactions", turn.id()).get("response"));
    }

    @Test
    void whatCannotBeSavedChangesNothingAndIsTold() {
        for (String action : List.of("regenerate", "edit", "choose", "fork", "rate", "trash-turn", "continue")) {
            EveryFailure.of(failing -> {
                String asked = failing.addServer();
                List<Interaction> turns = twoTurns(failing, asked);
                if (action.equals("choose")) {
                    failing.server.next().piece("other");
                    failing.request(act("regenerate", turns.get(0).id(), asked));
                    failing.runUntilIdle();
                }
                failing.server.next().pause(60_000);
                failing.server.next().pause(60_000);
                boolean asks = List.of("regenerate", "edit", "continue").contains(action);
                return new ActRequest(
                        action,
                        Attributes.of("id", turns.get(0).id())
                                .with("modelIds", asks ? List.of(asked) : List.of())
                                .with("content", "Edited?")
                                .with("rating", 1.0));
            });
        }
    }

    @Test
    void nothingIsBegunWithAModelWhoseServerIsGone() {
        Interaction turn = twoTurns().get(0);
        Dump before = stores.dump();
        stores.request(act("regenerate", turn.id(), model, "gone:m"));
        assertEquals(1, stores.told().size());
        assertEquals(before, stores.dump());
        assertEquals(Set.of(), stores.locks.held());
        assertEquals(Map.of(), stores.last(StreamingIdsChanged.class).conversationIds());
        assertFalse(stores.all(InteractionCompleted.class).isEmpty());
    }
}
