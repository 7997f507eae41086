package litechat.events;

/** The ways in which a conversation, or a project with its conversations, is written for others. */
public enum DocumentFormat {
    MARKDOWN,
    JSON,
    /** Of Markdown files, for a project. */
    ZIP,
    /** For the printer: Markdown that the page shows. */
    PAPER;

    /** The one of this name; what is not known is Markdown. */
    public static DocumentFormat named(String name) {
        for (DocumentFormat format : values()) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        return MARKDOWN;
    }
}
