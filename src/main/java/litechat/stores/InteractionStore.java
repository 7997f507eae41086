package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Conversation;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InvalidRecord;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.InteractionEvent.InteractionAdded;
import litechat.events.InteractionEvent.InteractionUpdated;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.Part;
import litechat.events.PromptEvent.PromptSubmitted;
import litechat.events.PromptEvent.SubmissionFailed;
import litechat.events.PromptEvent.SubmitPromptRequest;
import litechat.events.Threads;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.TurnService;
import litechat.providers.ProviderException;

/** The turns of the conversation that is shown, and the answers that arrive for any. */
public final class InteractionStore implements ActionStore {
    private static final String ID = "interactionStore";

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

    public InteractionStore(
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
                new ActionHandler<>(
                        InteractionEvent.LoadInteractionsRequest.class, ID, request -> load(request.conversationId())),
                new ActionHandler<>(
                        InteractionEvent.RefreshInteractionsRequest.class, ID, request -> refresh(request.ids())),
                new ActionHandler<>(SubmitPromptRequest.class, ID, this::submitOrHandBack),
                new ActionHandler<>(
                        InteractionEvent.RetryInteractionRequest.class,
                        ID,
                        request -> retry(request.interactionId(), request.modelId())),
                new ActionHandler<>(
                        InteractionEvent.StopInteractionRequest.class, ID, request -> stop(request.interactionId())),
                new ActionHandler<>(InteractionEvent.FlushStreamsRequest.class, "answers", request -> flush()),
                new ActionHandler<>(
                        InteractionEvent.RepairInterruptedRequest.class,
                        "answers",
                        request -> PartReading.attempt(bus, Part.INTERRUPTED, this::repairInterrupted)));
    }

    private void load(String conversationId) {
        PartReading.attempt(bus, Part.INTERACTIONS, () -> read(conversationId));
    }

    private void read(String conversationId) {
        List<Interaction> shown = new ArrayList<>();
        for (Interaction stored : PersistenceService.loadInteractionsForConversation(conversationId)) {
            shown.add(current(stored));
        }
        // Last of all, since more may have arrived while the rows were read.
        shown.replaceAll(running::current);
        bus.emit(new InteractionsLoaded(conversationId, shown));
    }

    /** Another tab changed these turns; only those of the conversation that is shown matter. */
    private void refresh(List<String> ids) {
        String shown = conversations.selected();
        if (shown == null) {
            return;
        }
        boolean some = ids.isEmpty();
        for (String id : ids) {
            Interaction stored = PersistenceService.loadInteraction(id);
            some |= stored == null || stored.conversationId().equals(shown);
        }
        if (some) {
            load(shown);
        }
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
        }
    }

    /** What to throw of a question that was not saved; it is told where it was asked, unless that is not shown now. */
    private RuntimeException handedBack(SubmitPromptRequest request, String sentence, RuntimeException e) {
        bus.emit(new SubmissionFailed(request.conversationId(), request.content(), sentence));
        boolean isShown = Objects.equals(request.conversationId(), conversations.selected());
        return isShown ? new AlreadyTold(String.valueOf(e.getMessage()), e) : e;
    }

    private void submit(SubmitPromptRequest request) {
        String id = ids.next();
        ActionCall call = new ActionCall(ActionCall.ASK, request.toAttributes().with("turnId", id));
        StreamLocks.Held lock = locks.hold(id);
        Outcome outcome = run(call, request.modelId(), lock);
        Outcome.Begun begun = outcome.begun().get(0);
        Conversation created = outcome.created();
        if (created == null) {
            touch(begun.turn());
        } else {
            conversations.added(created);
        }
        AnswerStream stream = begin(begun, lock);
        bus.emit(new InteractionAdded(stream.interaction()));
        bus.emit(new PromptSubmitted(request.conversationId(), begun.turn()));
        if (created != null && conversations.selected() == null) {
            conversations.select(created.id());
        }
    }

    private void retry(String interactionId, String modelId) {
        if (running.find(interactionId) != null) {
            return;
        }
        ActionCall call = new ActionCall(
                ActionCall.RETRY, Attributes.of("id", interactionId).with("modelId", modelId));
        StreamLocks.Held lock = locks.hold(interactionId);
        Outcome.Begun begun = run(call, modelId, lock).begun().get(0);
        touch(begun.turn());
        AnswerStream stream = begin(begun, lock);
        bus.emit(new InteractionUpdated(stream.interaction()));
    }

    /** Has a turn begun that is held already: to other tabs, one that nobody holds is interrupted. */
    private Outcome run(ActionCall call, String modelId, StreamLocks.Held lock) {
        try {
            servers.require(modelId);
            return actions.run(call);
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
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

    private void stop(String interactionId) {
        AnswerStream stream = running.find(interactionId);
        if (stream != null) {
            stream.stop();
        }
    }

    private void flush() {
        for (AnswerStream stream : running.all()) {
            stream.save();
        }
    }

    private void repairInterrupted() {
        for (Map.Entry<String, String> turn : TurnService.running().entrySet()) {
            if (running.find(turn.getKey()) == null && locks.isFree(turn.getKey())) {
                TurnService.interrupt(turn.getKey(), clock.now());
            }
        }
    }

    /** A row that says that an answer is arriving: nobody may be receiving it any more, or it ended since it was read. */
    private Interaction current(Interaction stored) {
        boolean isElsewhere = stored.status().equals(InteractionStatus.STREAMING) && running.find(stored.id()) == null;
        if (!isElsewhere) {
            return stored;
        }
        if (locks.isFree(stored.id())) {
            return interrupted(stored);
        }
        Interaction later = PersistenceService.loadInteraction(stored.id());
        return later == null ? stored : later;
    }

    /** What cannot be repaired now, since nothing can be written, is shown as it is. */
    private Interaction interrupted(Interaction stored) {
        try {
            Interaction repaired = TurnService.interrupt(stored.id(), clock.now());
            return repaired == null ? stored : repaired;
        } catch (PersistenceException e) {
            bus.emit(new GlobalErrorChanged(e.sentence()));
            return stored;
        }
    }
}
