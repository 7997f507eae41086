package litechat.domain;

/**
 * What the user submitted.
 *
 * @param id equal to the id of the interaction that it started
 * @param content the text as typed
 * @param parameters what was set for the model, such as {@code temperature}; not every model takes all of it
 */
public record PromptTurn(String id, String content, Attributes parameters, Attributes metadata, Attributes others) {
    /** Where the metadata has what the server was asked for beside the messages, in the words of its protocol. */
    public static final String SENT = "sentParameters";

    /** Where the metadata has those parameters that were set and not sent. */
    public static final String UNSENT = "unsentParameters";

    public PromptTurn {
        Check.id("prompt.id", id);
    }

    /** A turn of plain text for a model. */
    public static PromptTurn of(String id, String content, String modelId) {
        return new PromptTurn(id, content, Attributes.NONE, Attributes.of("modelId", modelId), Attributes.NONE);
    }

    public PromptTurn withId(String newId) {
        return new PromptTurn(newId, content, parameters, metadata, others);
    }

    public PromptTurn withContent(String newContent) {
        return new PromptTurn(id, newContent, parameters, metadata, others);
    }

    public PromptTurn withParameters(Attributes newParameters) {
        return new PromptTurn(id, content, newParameters, metadata, others);
    }

    public PromptTurn withMetadata(Attributes newMetadata) {
        return new PromptTurn(id, content, parameters, newMetadata, others);
    }
}
