package litechat.events;

/** A part of what the page reads and shows; the others do not depend on it. */
public enum Part {
    SETTINGS,
    PROVIDERS,
    /** The keys of the model servers; a server that needs none works without. */
    API_KEYS,
    CONVERSATIONS,
    PROJECTS,
    /** The turns of the conversation that is shown. */
    INTERACTIONS,
    /** Answers that were broken off and are still marked as running. */
    INTERRUPTED
}
