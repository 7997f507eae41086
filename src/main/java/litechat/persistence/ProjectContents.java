package litechat.persistence;

/** What becomes of the conversations in a project that is deleted. */
public enum ProjectContents {
    /** They move to the project's parent, or to the top level. */
    MOVE_UP,
    /** They are deleted with it. */
    DELETE
}
