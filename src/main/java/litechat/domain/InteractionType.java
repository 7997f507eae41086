package litechat.domain;

/** What an interaction is; types that are not named here are kept as they are. */
public record InteractionType(String value) {
    /** A question and its answer. */
    public static final InteractionType USER_ASSISTANT = new InteractionType("message.user_assistant");

    /** Another answer to the same question. */
    public static final InteractionType ASSISTANT_REGEN = new InteractionType("message.assistant_regen");

    /** A question that was edited, and its answer. */
    public static final InteractionType USER_EDIT = new InteractionType("message.user_edit");

    /** A model was asked for the conversation's title; it is not shown. */
    public static final InteractionType TITLE_GENERATION = new InteractionType("conversation.title_generation");

    public InteractionType {
        Check.name("type", value);
    }

    /** Whether it is part of the talk that a person sees. */
    public boolean isMessage() {
        return value.startsWith("message.");
    }
}
