package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.domain.Clock;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.InteractionEvent;
import litechat.events.InteractionEvent.InteractionsLoaded;
import litechat.events.Part;
import litechat.events.UiEvent.GlobalErrorChanged;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.TurnService;

/** The turns of the conversation that is shown, those among them that are on their way, and those that were broken off. */
public final class InteractionStore implements ActionStore {
    static final String ID = "interactionStore";

    private final EventBus bus;
    private final Clock clock;
    private final StreamLocks locks;
    private final ConversationStore conversations;
    private final RunningAnswers running;

    public InteractionStore(
            EventBus bus, Clock clock, StreamLocks locks, ConversationStore conversations, RunningAnswers running) {
        this.bus = bus;
        this.clock = clock;
        this.locks = locks;
        this.conversations = conversations;
        this.running = running;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        InteractionEvent.LoadInteractionsRequest.class, ID, request -> load(request.conversationId())),
                new ActionHandler<>(
                        InteractionEvent.RefreshInteractionsRequest.class, ID, request -> refresh(request.ids())),
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
        for (AnswerStream stream : running.all()) {
            if (stream.interaction().conversationId().equals(conversationId)) {
                stream.tellAgain();
            }
        }
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
