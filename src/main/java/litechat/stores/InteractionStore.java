package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.CompiledPrompt;
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
import litechat.persistence.RowMissing;
import litechat.persistence.TurnService;
import litechat.prompt.Titles;
import litechat.providers.ProviderException;

/** The turns of the conversation that is shown, and the answers that arrive for any. */
public final class InteractionStore implements ActionStore {
    private static final String ID = "interactionStore";
    private static final List<String> LINKS = List.of("continuesId", "regeneratedFromId", "editedFromId");

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;
    private final Threads threads;
    private final StreamLocks locks;
    private final ConversationStore conversations;
    private final ModelServers servers;
    private final RunningAnswers running;

    public InteractionStore(
            EventBus bus,
            Ids ids,
            Clock clock,
            Threads threads,
            StreamLocks locks,
            ConversationStore conversations,
            ModelServers servers,
            RunningAnswers running) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
        this.threads = threads;
        this.locks = locks;
        this.conversations = conversations;
        this.servers = servers;
        this.running = running;
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
            shown.add(isAbandoned(stored) ? interrupted(stored) : stored);
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
        Timestamp now = clock.now();
        String asked = request.conversationId();
        Conversation created = asked == null
                ? Conversation.create(ids.next(), Titles.of(request.content()), now)
                        .withProjectId(request.projectId())
                : null;
        String id = ids.next();
        StreamLocks.Held lock = locks.hold(id);
        CompiledPrompt prompt;
        Interaction turn;
        try {
            servers.require(request.modelId());
            prompt = Prompts.ask(request, id);
            String conversationId = created == null ? String.valueOf(asked) : created.id();
            turn = TurnService.start(created, Interaction.start(conversationId, 0, prompt.turn(), now), now);
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
        if (created == null) {
            conversations.touched(turn.conversationId(), now);
        } else {
            conversations.added(created);
        }
        AnswerStream stream = begin(turn, lock, request.modelId(), prompt);
        bus.emit(new InteractionAdded(stream.interaction()));
        bus.emit(new PromptSubmitted(asked, turn));
        if (created != null && conversations.selected() == null) {
            conversations.select(created.id());
        }
    }

    private void retry(String interactionId, String modelId) {
        if (running.find(interactionId) != null) {
            return;
        }
        Timestamp now = clock.now();
        StreamLocks.Held lock = locks.hold(interactionId);
        CompiledPrompt prompt;
        Interaction turn;
        try {
            servers.require(modelId);
            Interaction before = PersistenceService.loadInteraction(interactionId);
            if (before == null) {
                throw new RowMissing();
            }
            prompt = Prompts.askAgain(before, modelId);
            Changes changes = Changes.of("response", "")
                    .and("status", InteractionStatus.STREAMING.value())
                    .and("startedAt", now)
                    .and("endedAt", null)
                    .and("metadata", links(before.metadata()).with("modelId", modelId));
            if (before.prompt() != null) {
                changes = changes.and("prompt.parameters", prompt.turn().parameters())
                        .and("prompt.metadata", prompt.turn().metadata());
            }
            turn = TurnService.restart(interactionId, changes, now);
        } catch (RuntimeException e) {
            lock.release();
            throw e;
        }
        conversations.touched(turn.conversationId(), now);
        AnswerStream stream = begin(turn, lock, modelId, prompt);
        bus.emit(new InteractionUpdated(stream.interaction()));
    }

    /** What of a turn's metadata does not come with its answer: where it stands among the others. */
    private static Attributes links(Attributes metadata) {
        Attributes links = Attributes.NONE;
        for (String name : LINKS) {
            links = metadata.get(name) == null ? links : links.with(name, metadata.get(name));
        }
        return links;
    }

    /** Receives the answer on a thread of its own, whatever is shown meanwhile. */
    private AnswerStream begin(Interaction turn, StreamLocks.Held lock, String modelId, CompiledPrompt prompt) {
        AnswerStream stream = new AnswerStream(bus, clock, threads, turn);
        running.add(stream);
        threads.start(() -> {
            try {
                stream.run((listener, stop) -> servers.answer(
                        modelId,
                        Prompts.request(prompt, servers.require(modelId).model()),
                        listener,
                        stop));
                Timestamp endedAt = stream.interaction().endedAt();
                conversations.touched(turn.conversationId(), endedAt == null ? clock.now() : endedAt);
            } finally {
                running.remove(stream);
                lock.release();
            }
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

    /** Whether a row says that an answer is arriving that no tab is receiving. */
    private boolean isAbandoned(Interaction stored) {
        return stored.status().equals(InteractionStatus.STREAMING)
                && running.find(stored.id()) == null
                && locks.isFree(stored.id());
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
