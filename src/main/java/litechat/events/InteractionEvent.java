package litechat.events;

import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/** Requests and events about the turns of a conversation. */
public final class InteractionEvent {
    private InteractionEvent() {}

    /** Asks for the turns of a conversation to be read. */
    public record LoadInteractionsRequest(String conversationId) implements Request {
        @Override
        public String name() {
            return "interaction.load.interactions.request";
        }
    }

    /** Asks for turns to be read again that another tab has changed; an empty list means all that are shown. */
    public record RefreshInteractionsRequest(List<String> ids) implements Request {
        @Override
        public String name() {
            return "interaction.refresh.interactions.request";
        }
    }

    /** Asks for an answer to be stopped; what has arrived is kept. */
    public record StopInteractionRequest(String interactionId) implements Request {
        @Override
        public String name() {
            return "interaction.stop.request";
        }
    }

    /** Asks for the answer of a turn that failed or was stopped to be fetched again. */
    public record RetryInteractionRequest(String interactionId, String modelId) implements Request {
        @Override
        public String name() {
            return "interaction.retry.request";
        }
    }

    /**
     * Asks for something to be done to a turn.
     *
     * @param action the name of what is to be done
     * @param values plain values: {@code id}, the turn; {@code modelIds}, the models that are to answer; and what else the action
     *     takes
     */
    public record ActRequest(String action, Attributes values) implements Request {
        @Override
        public String name() {
            return "interaction.act.request";
        }
    }

    /**
     * Asks what exactly is to be done to a turn, where that is not clear yet: the reader may have to choose or write something.
     *
     * @param interactionId the turn; empty for the one that is to come
     * @param modelId the model that is chosen at the moment, or null
     */
    public record PrepareActionRequest(String action, String interactionId, @Nullable String modelId)
            implements Request {
        @Override
        public String name() {
            return "interaction.prepare.action.request";
        }
    }

    /** Asks for what has arrived of running answers to be saved at once; the page may go away. */
    public record FlushStreamsRequest() implements Request {
        @Override
        public String name() {
            return "interaction.flush.streams.request";
        }
    }

    /** Asks for turns that no tab is answering any more to be marked as interrupted. */
    public record RepairInterruptedRequest() implements Request {
        @Override
        public String name() {
            return "interaction.repair.interrupted.request";
        }
    }

    /** The turns of a conversation were read, in order. */
    public record InteractionsLoaded(String conversationId, List<Interaction> interactions) implements Event {
        @Override
        public String name() {
            return "interaction.loaded";
        }
    }

    /** A turn was saved that had not been there. */
    public record InteractionAdded(Interaction interaction) implements Event {
        @Override
        public String name() {
            return "interaction.added";
        }
    }

    /** A turn changed; this is how it stands. */
    public record InteractionUpdated(Interaction interaction) implements Event {
        @Override
        public String name() {
            return "interaction.updated";
        }
    }

    /** A single turn was moved to the trash. */
    public record InteractionDeleted(TrashEntry entry) implements Event {
        @Override
        public String name() {
            return "interaction.deleted";
        }
    }

    /** The reader wants to write about a part of a turn; it ends with an empty line. */
    public record TextQuoted(String text) implements Event {
        @Override
        public String name() {
            return "interaction.text.quoted";
        }
    }

    /** The reader chose the models that are to answer what is written. */
    public record ModelsChosen(List<String> modelIds) implements Event {
        @Override
        public String name() {
            return "interaction.models.chosen";
        }
    }

    /** A piece of an answer arrived. */
    public record StreamChunk(String interactionId, String conversationId, String chunk) implements Event {
        @Override
        public String name() {
            return "interaction.sdk.streamChunk";
        }
    }

    /** A piece arrived of what the model thinks before it answers. */
    public record ReasoningChunk(String interactionId, String conversationId, String chunk) implements Event {
        @Override
        public String name() {
            return "interaction.sdk.reasoningChunk";
        }
    }

    /** Nothing of an answer arrives at the moment, and why; null when that is over. */
    public record AnswerNoticeChanged(String interactionId, @Nullable String notice) implements Event {
        @Override
        public String name() {
            return "interaction.notice.changed";
        }
    }

    /** An answer ended, whether whole, stopped or failed. */
    public record InteractionCompleted(Interaction interaction) implements Event {
        @Override
        public String name() {
            return "interaction.sdk.completed";
        }
    }

    /** Other answers are running: their turns, each with its conversation. */
    public record StreamingIdsChanged(Map<String, String> conversationIds) implements Event {
        @Override
        public String name() {
            return "interaction.streaming.ids.changed";
        }
    }

    /** What arrived of an answer could not be saved (why), or is saved again (null). */
    public record SaveStateChanged(String interactionId, @Nullable String error) implements Event {
        @Override
        public String name() {
            return "interaction.save.state.changed";
        }
    }
}
