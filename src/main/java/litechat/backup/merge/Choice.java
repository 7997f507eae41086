package litechat.backup.merge;

/** What becomes of a section of a file. */
public enum Choice {
    /** Nothing of it is imported. */
    SKIP,
    /** Where a row is here in another form, the one that was changed later is kept; mine if neither was. */
    KEEP_NEWER,
    /** Where a row is here in another form, mine is kept. */
    KEEP_MINE,
    /** Where a row is here in another form, the one of the file comes in beside it. */
    KEEP_BOTH,
    /** Afterwards the section is what the file says; what is only here goes. */
    REPLACE
}
