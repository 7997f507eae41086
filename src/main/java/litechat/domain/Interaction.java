package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * One turn: a question and its answer, or one technical operation.
 *
 * @param index the position: on the spine if {@code parentId} is null, else among the alternatives; −1 for hidden rows
 * @param parentId null on the spine, else the spine row that it is an alternative to
 * @param response the answer; a text, unless another program stored something else
 * @param rating −5 to 5, or null
 * @param others fields of the stored row that this program does not know
 */
public record Interaction(
        String id,
        String conversationId,
        InteractionType type,
        double index,
        @Nullable String parentId,
        @Nullable PromptTurn prompt,
        @Nullable Object response,
        InteractionStatus status,
        @Nullable Timestamp createdAt,
        @Nullable Timestamp startedAt,
        @Nullable Timestamp endedAt,
        @Nullable Double rating,
        Attributes metadata,
        Attributes others) {

    public Interaction {
        Check.id("id", id);
        Check.id("conversationId", conversationId);
        Check.optionalId("parentId", parentId);
        if (Double.isNaN(index)) {
            throw new InvalidRecord("index", "is not a number");
        }
    }

    /** A turn on the spine whose answer has just been asked for. */
    public static Interaction start(String conversationId, double index, PromptTurn prompt, Timestamp now) {
        return begun(InteractionType.USER_ASSISTANT, conversationId, index, prompt, now, model(prompt));
    }

    /** A hidden turn in which a model is asked for the conversation's title. */
    public static Interaction titling(String conversationId, PromptTurn prompt, Timestamp now) {
        Attributes metadata = model(prompt).with("isTitleGeneration", true);
        return begun(InteractionType.TITLE_GENERATION, conversationId, -1, prompt, now, metadata);
    }

    private static Attributes model(PromptTurn prompt) {
        return Attributes.of("modelId", prompt.metadata().get("modelId"));
    }

    private static Interaction begun(
            InteractionType type,
            String conversationId,
            double index,
            PromptTurn prompt,
            Timestamp now,
            Attributes metadata) {
        return new Interaction(
                prompt.id(),
                conversationId,
                type,
                index,
                null,
                prompt,
                "",
                InteractionStatus.STREAMING,
                now,
                now,
                null,
                null,
                metadata,
                Attributes.NONE);
    }

    /** The answer as text; empty if there is none yet. */
    public String responseText() {
        return response instanceof String text ? text : "";
    }

    /** Whether there is anything of its answer: text, or what the model thought before it. */
    public boolean hasArrived() {
        return !responseText().isEmpty() || !metadata.key("reasoning").isEmpty();
    }

    /** This interaction after its answer went on, ended, or was begun again. */
    public Interaction with(
            String newResponse, InteractionStatus newStatus, @Nullable Timestamp newEndedAt, Attributes newMetadata) {
        return new Interaction(
                id,
                conversationId,
                type,
                index,
                parentId,
                prompt,
                newResponse,
                newStatus,
                createdAt,
                startedAt,
                newEndedAt,
                rating,
                newMetadata,
                others);
    }

    /** This interaction as one of another type, with these metadata. */
    public Interaction as(InteractionType newType, Attributes newMetadata) {
        return new Interaction(
                id,
                conversationId,
                newType,
                index,
                parentId,
                prompt,
                response,
                status,
                createdAt,
                startedAt,
                endedAt,
                rating,
                newMetadata,
                others);
    }

    public Interaction withIndex(double newIndex) {
        return new Interaction(
                id,
                conversationId,
                type,
                newIndex,
                parentId,
                prompt,
                response,
                status,
                createdAt,
                startedAt,
                endedAt,
                rating,
                metadata,
                others);
    }
}
