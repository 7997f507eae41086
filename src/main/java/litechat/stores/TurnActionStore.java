package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.InvalidRecord;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.InteractionEvent.InteractionAdded;
import litechat.events.InteractionEvent.InteractionDeleted;
import litechat.events.InteractionEvent.InteractionUpdated;
import litechat.events.InteractionEvent.LoadInteractionsRequest;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.Threads;
import litechat.events.TrashEvent;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.providers.ProviderException;

/** What is asked and what is done to turns, and the answers that arrive for any conversation. */
public final class TurnActionStore implements ActionStore {
    private static final String ID = InteractionStore.ID;

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final Threads threads;
    private final StreamLocks locks;
    private final ConversationStore conversations;
    private final ModelServers servers;
    private final RunningAnswers running;
    private final Actions actions;
    private final ModelTitles titles;

    public TurnActionStore(
            EventBus bus,
            Ids ids,
            Clock clock,
            Threads threads,
            StreamLocks locks,
            ConversationStore conversations,
            ModelServers servers,
            RunningAnswers running,
            Actions actions) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.threads = threads;
        this.locks = locks;
        this.conversations = conversations;
        this.servers = servers;
        this.running = running;
        this.actions = actions;
        titles = new ModelTitles(bus, ids, clock, servers, conversations);
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(SubmitPromptRequest.class, ID, this::submitOrHandBack),
                new ActionHandler<>(
                        InteractionEvent.RetryInteractionRequest.class,
                        ID,
                        request -> retry(request.interactionId(), request.modelId())),
                new ActionHandler<>(
                        InteractionEvent.ActRequest.class,
                        ID,
                        request -> act(new ActionCall(request.action(), request.values()))),
                new ActionHandler<>(
                        InteractionEvent.StopInteractionRequest.class,
                        ID,
                        request -> running.stop(request.interactionId())),
                new ActionHandler<>(
                        TrashEvent.RestoreRequest.class,
                        ID,
                        request -> act(ActionCall.of(ActionCall.RESTORE, request.entryId()))));
    }

    private void submitOrHandBack(SubmitPromptRequest request) {
        try {
            submit(request);
        } catch (PersistenceException e) {
            throw handedBack(request, e.sentence(), e);
        } catch (ProviderException e) {
            throw handedBack(request, e.sentence(), e);
        } catch (InvalidRecord e) {
            throw handedBack(request, "The " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw handedBack(request, EventBus.Faults.unexpected(e), e);
        } catch (Error e) {
            bus.emit(new SubmissionFailed(request.conversationId(), request.content(), EventBus.Faults.unexpected(e)));
            throw e;
        }
    }

    /** What to throw of a question that was not saved; it is told where it was asked, unless that is not shown now. */
    private RuntimeException handedBack(SubmitPromptRequest request, String sentence, RuntimeException e) {
        bus.emit(new SubmissionFailed(request.conversationId(), request.content(), sentence));
        boolean isShown = Objects.equals(request.conversationId(), conversations.selected());
        return isShown ? new AlreadyTold(String.valueOf(e.getMessage()), e) : e;
    }

    private void submit(SubmitPromptRequest request) {
        List<String> modelIds = new ArrayList<>(List.of(request.modelId()));
        modelIds.addAll(request.otherModelIds());
        Attributes values = request.toAttributes().with("modelIds", modelIds);
        List<StreamLocks.Held> held = new ArrayList<>();
        Outcome outcome = run(new ActionCall(ActionCall.ASK, values), held);
        Outcome.Begun begun = outcome.begun().get(0);
        Conversation created = outcome.created();
        if (created == null) {
            touch(begun.turn());
        } else {
            conversations.added(created);
        }
        AnswerStream stream = begin(begun, held.get(0));
        for (int i = 1; i < held.size(); i++) {
            begin(outcome.begun().get(i), held.get(i));
        }
        bus.emit(new InteractionAdded(stream.interaction()));
        bus.emit(new PromptSubmitted(request.conversationId(), begun.turn()));
        if (created != null && conversations.selected() == null) {
            conversations.select(created.id());
        } else if (held.size() > 1 && begun.turn().conversationId().equals(conversations.selected())) {
            bus.request(new LoadInteractionsRequest(begun.turn().conversationId())); // with the answers beside it
        }
    }

    /** Asks for an answer again: in its place if nothing of it had arrived, else beside it. */
    private void retry(String id, String modelId) {
        Interaction before = PersistenceService.loadInteraction(id);
        boolean hasArrived = before != null && before.hasArrived();
        if (!hasArrived || (running.find(id) == null && !running.isAnsweredAnew(id))) {
            String action = hasArrived ? ActionCall.REGENERATE : ActionCall.RETRY;
            act(new ActionCall(action, Attributes.of("id", id).with("modelIds", List.of(modelId))));
        }
    }

    private void act(ActionCall call) {
        if (call.isInPlace() && running.find(call.id()) != null) {
            return;
        }
        if (call.name().equals(ActionCall.TRASH_TURN)) {
            running.stopAndWait(call.id());
        }
        List<StreamLocks.Held> held = new ArrayList<>();
        Outcome outcome = run(call, held);
        for (int i = 0; i < outcome.begun().size(); i++) {
            Outcome.Begun begun = outcome.begun().get(i);
            touch(begun.turn());
            AnswerStream stream = begin(begun, held.get(i));
            if (call.isInPlace()) {
                bus.emit(new InteractionUpdated(stream.interaction()));
            }
        }
        Conversation created = outcome.created();
        if (created != null) {
            conversations.added(created);
            conversations.select(created.id());
        } else if (!call.isInPlace() && conversations.selected() != null) {
            bus.request(new LoadInteractionsRequest(conversations.selected()));
        }
        if (outcome.entry() != null) {
            bus.emit(new InteractionDeleted(outcome.entry()));
        }
    }

    /** Holds the turns that begin before they are there: to other tabs, one that nobody holds is interrupted. */
    private Outcome run(ActionCall asked, List<StreamLocks.Held> held) {
        ActionCall call = asked.name().equals(ActionCall.CONTINUE) ? byItsOwnModel(asked) : asked;
        if (call.isAsking() && call.modelIds().isEmpty()) {
            throw new ProviderException("", 0, "Choose a model first. Nothing was asked.");
        }
        List<String> turnIds = new ArrayList<>();
        for (String modelId : call.modelIds()) {
            servers.require(modelId);
            turnIds.add(call.isInPlace() ? call.id() : ids.next());
        }
        for (String id : turnIds) {
            held.add(locks.hold(id));
        }
        try {
            return actions.run(call.withTurnIds(turnIds));
        } catch (RuntimeException e) {
            for (StreamLocks.Held lock : held) {
                lock.release();
            }
            throw e;
        }
    }

    /** What a model began it goes on with, if it can still be asked; another one would not know what it was about to say. */
    private ActionCall byItsOwnModel(ActionCall call) {
        Interaction turn = PersistenceService.loadInteraction(call.id());
        String modelId = turn == null ? null : turn.metadata().text("modelId");
        return modelId == null || !servers.canAsk(modelId) ? call : call.withModelIds(List.of(modelId));
    }

    private void touch(Interaction turn) {
        Timestamp startedAt = turn.startedAt();
        conversations.touched(turn.conversationId(), startedAt == null ? clock.now() : startedAt);
    }

    /** Receives the answer on a thread of its own, whatever is shown meanwhile. */
    private AnswerStream begin(Outcome.Begun begun, StreamLocks.Held lock) {
        Interaction turn = begun.turn();
        AnswerStream stream = new AnswerStream(bus, clock, threads, turn);
        running.add(stream);
        threads.start(() -> {
            try {
                stream.run((listener, stop) ->
                        servers.answer(turn.metadata().key("modelId"), begun.request(), listener, stop));
                Timestamp endedAt = stream.interaction().endedAt();
                conversations.touched(turn.conversationId(), endedAt == null ? clock.now() : endedAt);
            } finally {
                running.remove(stream);
                lock.release();
            }
            titles.ended(stream.interaction());
        });
        return stream;
    }
}
