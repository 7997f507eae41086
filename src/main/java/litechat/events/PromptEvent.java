package litechat.events;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.CompiledPrompt;
import litechat.domain.Interaction;
import litechat.domain.RuleOffer;
import org.jspecify.annotations.Nullable;

/** Requests and events about what the user asks. */
public final class PromptEvent {
    private PromptEvent() {}

    /**
     * Asks a question; without a conversation a new one begins.
     *
     * @param projectId the project that a new conversation lies in, or null
     * @param draft its text as it is stored, as far as that is known where it is asked; it goes when the question is saved
     * @param otherModelIds the models that answer at the same time, beside the one that is shown
     */
    public record SubmitPromptRequest(
            @Nullable String conversationId,
            @Nullable String projectId,
            String content,
            String modelId,
            String draft,
            List<String> otherModelIds)
            implements Request {
        public SubmitPromptRequest {
            otherModelIds = List.copyOf(otherModelIds);
        }

        /** Asks one model. */
        public SubmitPromptRequest(
                @Nullable String conversationId,
                @Nullable String projectId,
                String content,
                String modelId,
                String draft) {
            this(conversationId, projectId, content, modelId, draft, List.of());
        }

        /** Asks in a conversation, or (null) in a new one outside the projects. */
        public SubmitPromptRequest(@Nullable String conversationId, String content, String modelId) {
            this(conversationId, null, content, modelId, "");
        }

        /** The question that plain values are, as {@link #toAttributes} gives them. */
        public static SubmitPromptRequest of(Attributes values) {
            return new SubmitPromptRequest(
                    values.text("conversationId"),
                    values.text("projectId"),
                    values.key("content"),
                    values.key("modelId"),
                    values.key("draft"));
        }

        /** The question to the first model in a form that can be handed to another module. */
        public Attributes toAttributes() {
            return Attributes.of("conversationId", conversationId)
                    .with("projectId", projectId)
                    .with("content", content)
                    .with("modelId", modelId)
                    .with("draft", draft);
        }

        public SubmitPromptRequest withModelId(String newModelId) {
            return new SubmitPromptRequest(conversationId, projectId, content, newModelId, draft);
        }

        @Override
        public String name() {
            return "prompt.submit.request";
        }
    }

    /** Asks what can be chosen to go along with a question in a conversation, or (null) in a new one in a project. */
    public record LoadRuleOfferRequest(@Nullable String conversationId, @Nullable String projectId) implements Request {
        @Override
        public String name() {
            return "prompt.load.rule.offer.request";
        }
    }

    /** Asks for a dialog with all that a question would be sent as now. */
    public record ShowPromptRequest(SubmitPromptRequest question) implements Request {
        @Override
        public String name() {
            return "prompt.show.request";
        }
    }

    /** Asks what a question would be sent as now. */
    public record PreviewPromptRequest(SubmitPromptRequest question) implements Request {
        @Override
        public String name() {
            return "prompt.preview.request";
        }
    }

    /** What can be chosen to go along with the next question was read. */
    public record RuleOfferLoaded(RuleOffer offer) implements Event {
        @Override
        public String name() {
            return "prompt.rule.offer.loaded";
        }
    }

    /** A question was compiled as it would be sent, and was not sent. */
    public record PromptPreviewed(CompiledPrompt prompt) implements Event {
        @Override
        public String name() {
            return "prompt.previewed";
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
