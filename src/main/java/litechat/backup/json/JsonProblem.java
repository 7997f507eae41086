package litechat.backup.json;

/** What a text can do that JSON cannot. */
public enum JsonProblem {
    /** It ends too early. */
    TRUNCATED,
    /** Something stands behind its end. */
    TRAILING,
    /** It is not JSON at this place. */
    MALFORMED,
    /** It is JSON, and more of it than this program takes. */
    TOO_LARGE,
    /** It is nested deeper than this program takes. */
    TOO_DEEP
}
