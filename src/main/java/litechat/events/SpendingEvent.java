package litechat.events;

import litechat.domain.CatalogueModel;
import litechat.domain.Interaction;
import litechat.domain.Spending;
import litechat.domain.Spent;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Requests and events about what answers took. */
public final class SpendingEvent {
    private SpendingEvent() {}

    /** Asks what answers took since a moment, or (null) ever. */
    public record CountSpendingRequest(@Nullable Timestamp from) implements Request {
        @Override
        public String name() {
            return "usage.count.request";
        }
    }

    /** Asks for the counting to be given up. */
    public record StopCountingRequest() implements Request {
        @Override
        public String name() {
            return "usage.stop.counting.request";
        }
    }

    /** Asks for all that is known of one answer. */
    public record LoadTurnDetailsRequest(String interactionId) implements Request {
        @Override
        public String name() {
            return "usage.load.turn.details.request";
        }
    }

    /** What was counted so far. */
    public record SpendingCounted(Spending spending) implements Event {
        @Override
        public String name() {
            return "usage.counted";
        }
    }

    /** Nothing more is being counted. */
    public record CountingStopped() implements Event {
        @Override
        public String name() {
            return "usage.counting.stopped";
        }
    }

    /**
     * What is known of one answer.
     *
     * @param model as the catalogue of its server has it now
     * @param conversation what all answers of its conversation took
     * @param titleError why no model could name its conversation, or null
     */
    public record TurnDetailsLoaded(
            Interaction turn, @Nullable CatalogueModel model, Spent conversation, @Nullable String titleError)
            implements Event {
        @Override
        public String name() {
            return "usage.turn.details.loaded";
        }
    }
}
