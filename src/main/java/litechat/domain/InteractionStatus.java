package litechat.domain;

/** How far an interaction has come; a status that is not named here is kept as it is. */
public record InteractionStatus(String value) {
    public static final InteractionStatus PENDING = new InteractionStatus("PENDING");

    /** The answer is arriving. */
    public static final InteractionStatus STREAMING = new InteractionStatus("STREAMING");

    public static final InteractionStatus COMPLETED = new InteractionStatus("COMPLETED");

    /** It failed; {@code metadata.error} says why. */
    public static final InteractionStatus ERROR = new InteractionStatus("ERROR");

    /** It was stopped, by the user or ({@code metadata.interrupted}) by the end of the page. */
    public static final InteractionStatus CANCELLED = new InteractionStatus("CANCELLED");

    public InteractionStatus {
        Check.name("status", value);
    }
}
