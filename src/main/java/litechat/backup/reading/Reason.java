package litechat.backup.reading;

/** What can be remarked about a backup, and what that means for it. */
public enum Reason {
    EMPTY_FILE(Weight.REFUSED),
    NOT_UTF8(Weight.REFUSED),
    UTF16(Weight.REFUSED),
    BINARY(Weight.REFUSED),
    WEB_PAGE(Weight.REFUSED),
    ZIP(Weight.REFUSED),
    COMPRESSED(Weight.REFUSED),
    GZIP_DAMAGED(Weight.REFUSED),
    GZIP_BOMB(Weight.REFUSED),
    ENCRYPTED(Weight.REFUSED),
    ARCHIVE_DAMAGED(Weight.REFUSED),
    ARCHIVE_BOMB(Weight.REFUSED),
    UNREADABLE(Weight.REFUSED),
    TRUNCATED(Weight.REFUSED),
    TRAILING(Weight.REFUSED),
    MALFORMED(Weight.REFUSED),
    TOO_DEEP(Weight.REFUSED),
    TOO_LARGE(Weight.REFUSED),
    NOT_A_BACKUP(Weight.REFUSED),
    OTHER_FORMAT(Weight.REFUSED),
    EMPTY_BACKUP(Weight.REFUSED),
    VERSION_MISSING(Weight.REFUSED),
    VERSION_INVALID(Weight.REFUSED),
    VERSION_TOO_NEW(Weight.REFUSED),
    SECTION_SHAPE(Weight.REFUSED),
    SECTION_TWICE(Weight.REFUSED),
    ROW_SHAPE(Weight.REFUSED),
    ID_MISSING(Weight.REFUSED),
    ID_INVALID(Weight.REFUSED),
    ID_TWICE(Weight.REFUSED),
    PROJECT_CYCLE(Weight.REFUSED),
    PROJECT_DEPTH(Weight.REFUSED),
    DATE_INVALID(Weight.REFUSED),
    DATE_MISSING(Weight.REFUSED),
    TYPE_WRONG(Weight.REFUSED),
    NUMBER_TOO_LARGE(Weight.REFUSED),
    CONTENT_CHANGED(Weight.REFUSED),
    COUNT_WRONG(Weight.REFUSED),
    INTEGRITY_INVALID(Weight.REFUSED),

    ID_NUMBER(Weight.CHANGED),
    NAME_TAKEN(Weight.CHANGED),
    ORDER(Weight.CHANGED),
    NAME_DROPPED(Weight.CHANGED),
    ID_SHARED(Weight.CHANGED),
    DATE_GUESSED(Weight.CHANGED),
    TREE_MENDED(Weight.CHANGED),
    KEPT_HIDDEN(Weight.CHANGED),
    CREDENTIALS_MOVED(Weight.CHANGED),

    BYTE_ORDER_MARK(Weight.WARNED),
    SECTION_UNKNOWN(Weight.WARNED),
    MEMBER_TWICE(Weight.WARNED),
    ROW_TWICE(Weight.WARNED),
    LINK_TWICE(Weight.WARNED),
    ORPHAN(Weight.WARNED),
    UNLINKED(Weight.WARNED),
    DATES_REVERSED(Weight.WARNED),
    DATE_FAR(Weight.WARNED),
    DIGITS_LOST(Weight.WARNED),
    NAME_UNUSUAL(Weight.WARNED),
    LEFT_OUT(Weight.WARNED),
    FILE_MISSING(Weight.WARNED),
    FILE_TOO_LARGE(Weight.WARNED),
    MODEL_UNKNOWN(Weight.WARNED),
    NOT_PROVED(Weight.WARNED);

    private final Weight weight;

    Reason(Weight weight) {
        this.weight = weight;
    }

    public Weight weight() {
        return weight;
    }

    /** What becomes of what is remarked upon. */
    public enum Weight {
        /** The file is not imported at all. */
        REFUSED,
        /** It is imported, changed as the remark says. */
        CHANGED,
        /** It is imported, or left out, as the remark says. */
        WARNED
    }
}
