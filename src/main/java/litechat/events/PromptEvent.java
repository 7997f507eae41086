package litechat.events;

import litechat.domain.Interaction;
import org.jspecify.annotations.Nullable;

/** Requests and events about what the user asks. */
public final class PromptEvent {
    private PromptEvent() {}

    /**
     * Asks a question; without a conversation a new one begins.
     *
     * @param projectId the project that a new conversation lies in, or null
     */
    public record SubmitPromptRequest(
            @Nullable String conversationId, @Nullable String projectId, String content, String modelId)
            implements Request {
        /** Asks in a conversation, or (null) in a new one outside the projects. */
        public SubmitPromptRequest(@Nullable String conversationId, String content, String modelId) {
            this(conversationId, null, content, modelId);
        }

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
