package litechat.stores;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Interaction;
import litechat.events.EventBus;
import litechat.events.InteractionEvent.StreamingIdsChanged;
import litechat.events.Threads;
import org.jspecify.annotations.Nullable;

/** The answers that this tab is receiving, whichever conversation is shown. */
public final class RunningAnswers {
    private static final int POLL_MILLIS = 20;

    private final EventBus bus;
    private final Threads threads;
    private final Map<String, AnswerStream> streams = new LinkedHashMap<>();

    public RunningAnswers(EventBus bus, Threads threads) {
        this.bus = bus;
        this.threads = threads;
    }

    void add(AnswerStream stream) {
        streams.put(stream.interaction().id(), stream);
        tell();
    }

    void remove(AnswerStream stream) {
        streams.remove(stream.interaction().id());
        tell();
    }

    @Nullable
    AnswerStream find(String interactionId) {
        return streams.get(interactionId);
    }

    /** Whether another answer to a turn's question arrives. */
    boolean isAnsweredAnew(String interactionId) {
        for (AnswerStream stream : streams.values()) {
            if (interactionId.equals(stream.interaction().metadata().text("regeneratedFromId"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether something would be lost if the page were left now: what arrived and cannot be saved. */
    public boolean isAnyUnsaved() {
        for (AnswerStream stream : streams.values()) {
            if (stream.isUnsaved()) {
                return true;
            }
        }
        return false;
    }

    List<AnswerStream> all() {
        return new ArrayList<>(streams.values());
    }

    /** Stops an answer, if this tab is receiving it; what has arrived is kept. */
    void stop(String interactionId) {
        AnswerStream stream = find(interactionId);
        if (stream != null) {
            stream.stop();
        }
    }

    /** Stops an answer, and waits until what had arrived is saved, or cannot be: deleting may be what makes room for it. */
    void stopAndWait(String interactionId) {
        stop(interactionId);
        for (AnswerStream stream = find(interactionId); stream != null; stream = find(interactionId)) {
            if (stream.isEndUnsaved()) {
                stream.saveEnd();
                return;
            }
            threads.sleep(POLL_MILLIS);
        }
    }

    /** The same for all answers of a conversation. */
    void stopAll(String conversationId) {
        for (AnswerStream stream : all()) {
            if (stream.interaction().conversationId().equals(conversationId)) {
                stopAndWait(stream.interaction().id());
            }
        }
    }

    /** The row as it is on its way: with the text that has arrived, if this tab is receiving it. */
    Interaction current(Interaction stored) {
        AnswerStream stream = streams.get(stored.id());
        return stream == null ? stored : stream.over(stored);
    }

    private void tell() {
        Map<String, String> conversationIds = new LinkedHashMap<>();
        for (AnswerStream stream : streams.values()) {
            conversationIds.put(stream.interaction().id(), stream.interaction().conversationId());
        }
        bus.emit(new StreamingIdsChanged(conversationIds));
    }
}
