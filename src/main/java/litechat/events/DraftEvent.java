package litechat.events;

import java.util.List;
import litechat.domain.Enclosures;
import org.jspecify.annotations.Nullable;

/** Requests and events about what is written and not asked yet; null stands for the conversation that is not there yet. */
public final class DraftEvent {
    private DraftEvent() {}

    /** Asks for the text that is stored. */
    public record LoadDraftRequest(@Nullable String conversationId) implements Request {
        @Override
        public String name() {
            return "draft.load.request";
        }
    }

    /**
     * Asks for a text to be saved.
     *
     * @param base what was stored when its writing began
     */
    public record SaveDraftRequest(@Nullable String conversationId, String base, String text) implements Request {
        @Override
        public String name() {
            return "draft.save.request";
        }
    }

    /** Asks what goes along with the next question. */
    public record LoadEnclosuresRequest(@Nullable String conversationId) implements Request {
        @Override
        public String name() {
            return "draft.load.enclosures.request";
        }
    }

    /** Asks for a tag or a rule to go along with the next question, or not. */
    public record TickRequest(
            @Nullable String conversationId, boolean isTag, String id, boolean ticked, boolean byDefault)
            implements Request {
        @Override
        public String name() {
            return "draft.tick.request";
        }
    }

    /** Asks what was asked in a conversation. */
    public record LoadQuestionsRequest(String conversationId) implements Request {
        @Override
        public String name() {
            return "draft.load.questions.request";
        }
    }

    /** A text was read. */
    public record DraftLoaded(@Nullable String conversationId, String text) implements Event {
        @Override
        public String name() {
            return "draft.loaded";
        }
    }

    /**
     * A text was saved.
     *
     * @param stored what is stored now: that text, and what another tab has written meanwhile
     */
    public record DraftSaved(@Nullable String conversationId, String text, String stored) implements Event {
        @Override
        public String name() {
            return "draft.saved";
        }
    }

    /** A text could not be saved, and why. */
    public record DraftNotSaved(@Nullable String conversationId, String base, String error) implements Event {
        @Override
        public String name() {
            return "draft.not.saved";
        }
    }

    /** What goes along with the next question was read or changed. */
    public record EnclosuresLoaded(@Nullable String conversationId, Enclosures enclosures) implements Event {
        @Override
        public String name() {
            return "draft.enclosures.loaded";
        }
    }

    /** What was asked in a conversation, the last first. */
    public record QuestionsLoaded(String conversationId, List<String> questions) implements Event {
        @Override
        public String name() {
            return "draft.questions.loaded";
        }
    }

    /** Drafts may have been changed, in this tab or in another. */
    public record DraftsChanged() implements Event {
        @Override
        public String name() {
            return "draft.changed";
        }
    }
}
