package litechat.events;

import litechat.domain.Interaction;
import org.jspecify.annotations.Nullable;

/** Requests and events about what the user asks. */
public final class PromptEvent {
    private PromptEvent() {}

    /** Asks a question; without a conversation a new one begins. */
    public record SubmitPromptRequest(@Nullable String conversationId, String content, String modelId)
            implements Request {
        @Override
        public String name() {
            return "prompt.submit.request";
        }
    }

    /** A question was saved: where it was asked (null for a new conversation), and its turn. */
    public record PromptSubmitted(@Nullable String askedIn, Interaction turn) implements Event {
        @Override
        public String name() {
            return "prompt.state.submitted";
        }
    }

    /** A question could not be saved, and why; nothing of it is kept but here. */
    public record SubmissionFailed(@Nullable String askedIn, String content, String error) implements Event {
        @Override
        public String name() {
            return "prompt.submission.failed";
        }
    }
}
