package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.CompiledPrompt;
import litechat.domain.Conversation;
import litechat.domain.Draft;
import litechat.domain.Enclosures;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
import litechat.domain.PromptTurn;
import litechat.domain.Timestamp;
import litechat.events.ConversationEvent;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.persistence.DraftService;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.RowMissing;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import litechat.prompt.Titles;
import litechat.providers.ChatRequest;

/** Does the actions on the database that is bound. */
public final class ActionRunner implements Actions {
    private static final String FORK_TITLE = "Fork: ";
    /** What of a turn's metadata does not come with its answer: where it stands among the others. */
    private static final List<String> LINKS =
            List.of("continuesId", "regeneratedFromId", "editedFromId", "forkedFromId");

    /** What of an answer is added to when it goes on. */
    private static final List<String> GOES_ON = List.of("reasoning", "promptTokens", "completionTokens", "totalTokens");

    private final Ids ids;
    private final Clock clock;

    public ActionRunner(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome run(ActionCall call) {
        String id = call.id();
        switch (call.name()) {
            case ActionCall.ASK -> {
                return ask(call);
            }
            case ActionCall.RETRY, ActionCall.CONTINUE -> {
                return again(call, call.name().equals(ActionCall.CONTINUE));
            }
            case ActionCall.REGENERATE, ActionCall.EDIT -> {
                return branch(call);
            }
            case ActionCall.FORK -> {
                return new Outcome(TurnService.fork(id, FORK_TITLE, ids, clock.now()), List.of(), null);
            }
            case ActionCall.TRASH_TURN -> {
                String title = title(turn(id));
                return Outcome.of(TurnService.moveToTrash(ids.next(), id, title, clock.now()));
            }
            case ActionCall.TRASH -> {
                return Outcome.of(TrashService.moveToTrash(
                        ids.next(), ConversationEvent.CONVERSATION, id, ProjectContents.DELETE, clock.now()));
            }
            case ActionCall.CHOOSE -> TurnService.choose(id);
            case ActionCall.RATE -> TurnService.rate(id, call.values().number("rating"));
            case ActionCall.DELETE -> PersistenceService.deleteConversation(id);
            case ActionCall.RESTORE -> TrashService.restore(id);
            default -> throw new IllegalArgumentException("No action is called " + call.name());
        }
        return Outcome.DONE;
    }

    private Outcome ask(ActionCall call) {
        Timestamp now = clock.now();
        SubmitPromptRequest question = SubmitPromptRequest.of(call.values());
        String asked = question.conversationId();
        Enclosures enclosures = DraftService.enclosures(asked);
        Conversation created = asked == null
                ? Conversation.create(ids.next(), Titles.of(question.content(), enclosures.files()), now)
                        .withProjectId(question.projectId())
                : null;
        String conversationId = created == null ? String.valueOf(asked) : created.id();
        List<ChatRequest> requests = new ArrayList<>();
        List<Interaction> turns = new ArrayList<>();
        for (String turnId : call.turnIds()) {
            String modelId = call.modelIds().get(turns.size());
            CompiledPrompt prompt = Prompts.ask(question.withModelId(modelId), enclosures, turnId);
            requests.add(Prompts.request(prompt, modelId));
            // A millisecond apart, as elsewhere below: what is asked at once keeps its order.
            turns.add(Interaction.start(conversationId, 0, prompt.turn(), now.plusMillis(turns.size())));
        }
        Draft draft = new Draft(question.draft(), enclosures);
        List<Interaction> saved = turns.size() == 1
                ? List.of(TurnService.start(created, turns.get(0), now, draft))
                : TurnService.start(created, turns, now, draft);
        return new Outcome(created, begun(saved, requests), null);
    }

    /** Asks again in the place of an answer; one that goes on keeps what it has. */
    private Outcome again(ActionCall call, boolean goesOn) {
        Timestamp now = clock.now();
        Interaction before = turn(call.id());
        String modelId = call.modelIds().get(0);
        CompiledPrompt prompt = goesOn ? Prompts.goOn(before, modelId) : Prompts.askAgain(before, modelId);
        Attributes metadata = kept(before.metadata(), LINKS, Attributes.NONE);
        if (goesOn) {
            metadata = kept(before.metadata(), GOES_ON, metadata);
        }
        Changes changes = Changes.of("response", goesOn ? before.responseText() : "")
                .and("status", InteractionStatus.STREAMING.value())
                .and("startedAt", now)
                .and("endedAt", null)
                .and("metadata", metadata.with("modelId", modelId));
        if (before.prompt() != null) {
            changes = changes.and("prompt.parameters", prompt.turn().parameters())
                    .and("prompt.metadata", prompt.turn().metadata());
        }
        ChatRequest request = Prompts.request(prompt, modelId);
        return new Outcome(
                null, begun(List.of(TurnService.restart(before.id(), changes, now)), List.of(request)), null);
    }

    /** Another answer to a question, or to another question in its place. */
    private Outcome branch(ActionCall call) {
        Timestamp now = clock.now();
        Interaction before = turn(call.id());
        boolean isEdit = call.name().equals(ActionCall.EDIT);
        List<ChatRequest> requests = new ArrayList<>();
        List<Interaction> turns = new ArrayList<>();
        for (String turnId : call.turnIds()) {
            String modelId = call.modelIds().get(turns.size());
            CompiledPrompt prompt = isEdit
                    ? Prompts.askInstead(before, call.values().key("content"), modelId)
                    : Prompts.askAgain(before, modelId);
            PromptTurn asked = prompt.turn().withId(turnId);
            Interaction turn = Interaction.start(before.conversationId(), 0, asked, now.plusMillis(turns.size()));
            requests.add(Prompts.request(prompt, modelId));
            turns.add(turn.as(
                    isEdit ? InteractionType.USER_EDIT : InteractionType.ASSISTANT_REGEN,
                    turn.metadata().with(isEdit ? "editedFromId" : "regeneratedFromId", before.id())));
        }
        return new Outcome(null, begun(TurnService.replace(before.id(), turns, now), requests), null);
    }

    /** @param requests compiled before anything was saved: what fails then has changed nothing */
    private static List<Outcome.Begun> begun(List<Interaction> turns, List<ChatRequest> requests) {
        List<Outcome.Begun> begun = new ArrayList<>();
        for (Interaction turn : turns) {
            begun.add(new Outcome.Begun(turn, requests.get(begun.size())));
        }
        return begun;
    }

    private static Interaction turn(String id) {
        Interaction turn = PersistenceService.loadInteraction(id);
        if (turn == null) {
            throw new RowMissing();
        }
        return turn;
    }

    private static String title(Interaction turn) {
        PromptTurn prompt = turn.prompt();
        return prompt == null
                ? Titles.of(turn.responseText())
                : Titles.of(prompt.content(), AttachedFiles.of(prompt.metadata()));
    }

    private static Attributes kept(Attributes metadata, List<String> names, Attributes others) {
        Attributes kept = others;
        for (String name : names) {
            kept = metadata.get(name) == null ? kept : kept.with(name, metadata.get(name));
        }
        return kept;
    }
}
