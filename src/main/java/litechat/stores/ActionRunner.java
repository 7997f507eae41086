package litechat.stores;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.CompiledPrompt;
import litechat.domain.Conversation;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import litechat.events.ConversationEvent;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.RowMissing;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import litechat.prompt.Titles;

/** Does the actions on the database that is bound. */
public final class ActionRunner implements Actions {
    private static final List<String> LINKS = List.of("continuesId", "regeneratedFromId", "editedFromId");

    private final Ids ids;
    private final Clock clock;

    public ActionRunner(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome run(ActionCall call) {
        Attributes values = call.values();
        String id = values.key("id");
        switch (call.name()) {
            case ActionCall.ASK -> {
                return ask(SubmitPromptRequest.of(values), values.key("turnId"));
            }
            case ActionCall.RETRY -> {
                return retry(id, values.key("modelId"));
            }
            case ActionCall.TRASH -> {
                return Outcome.of(TrashService.moveToTrash(
                        ids.next(), ConversationEvent.CONVERSATION, id, ProjectContents.DELETE, clock.now()));
            }
            case ActionCall.DELETE -> PersistenceService.deleteConversation(id);
            case ActionCall.RESTORE -> TrashService.restore(id);
            default -> throw new IllegalArgumentException("No action is called " + call.name());
        }
        return Outcome.DONE;
    }

    private Outcome ask(SubmitPromptRequest question, String turnId) {
        Timestamp now = clock.now();
        String asked = question.conversationId();
        Conversation created = asked == null
                ? Conversation.create(ids.next(), Titles.of(question.content()), now)
                        .withProjectId(question.projectId())
                : null;
        CompiledPrompt prompt = Prompts.ask(question, turnId);
        String conversationId = created == null ? String.valueOf(asked) : created.id();
        Interaction turn = TurnService.start(created, Interaction.start(conversationId, 0, prompt.turn(), now), now);
        return new Outcome(created, List.of(begun(turn, prompt, question.modelId())), null);
    }

    private Outcome retry(String turnId, String modelId) {
        Timestamp now = clock.now();
        Interaction before = PersistenceService.loadInteraction(turnId);
        if (before == null) {
            throw new RowMissing();
        }
        CompiledPrompt prompt = Prompts.askAgain(before, modelId);
        Changes changes = Changes.of("response", "")
                .and("status", InteractionStatus.STREAMING.value())
                .and("startedAt", now)
                .and("endedAt", null)
                .and("metadata", links(before.metadata()).with("modelId", modelId));
        if (before.prompt() != null) {
            changes = changes.and("prompt.parameters", prompt.turn().parameters())
                    .and("prompt.metadata", prompt.turn().metadata());
        }
        Interaction turn = TurnService.restart(turnId, changes, now);
        return new Outcome(null, List.of(begun(turn, prompt, modelId)), null);
    }

    private static Outcome.Begun begun(Interaction turn, CompiledPrompt prompt, String modelId) {
        return new Outcome.Begun(turn, Prompts.request(prompt, modelId));
    }

    /** What of a turn's metadata does not come with its answer: where it stands among the others. */
    private static Attributes links(Attributes metadata) {
        Attributes links = Attributes.NONE;
        for (String name : LINKS) {
            links = metadata.get(name) == null ? links : links.with(name, metadata.get(name));
        }
        return links;
    }
}
