package litechat.events;

/** What the writing of a conversation or a project is counted in. */
public enum DocumentPart {
    /** The conversations of a project, each with its messages. */
    CONVERSATIONS,
    /** The messages of one conversation. */
    MESSAGES,
    /** The contents of attached files. */
    FILES;

    /** The one of this name; what is not known is conversations. */
    public static DocumentPart named(String name) {
        for (DocumentPart part : values()) {
            if (part.name().equals(name)) {
                return part;
            }
        }
        return CONVERSATIONS;
    }
}
