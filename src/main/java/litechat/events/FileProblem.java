package litechat.events;

/** Why a file was not attached. */
public enum FileProblem {
    TOO_LARGE,
    TEXT_TOO_LONG,
    /** It is neither text in UTF-8 nor a PDF nor a picture of a known kind. */
    UNKNOWN_KIND,
    UNREADABLE,
    ALREADY_THERE,
    PDF_LOCKED,
    PDF_DAMAGED,
    PDF_WITHOUT_TEXT,
    /** What reads PDF files could not be loaded. */
    NOT_LOADED,
    /** For a reason of the database, which has a sentence of its own. */
    NOT_SAVED
}
