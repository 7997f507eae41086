package litechat.persistence;

/** What a transaction may do. */
public enum Mode {
    READ_ONLY,
    READ_WRITE,
    /** It writes, to make room: whoever has none left must be able to delete. */
    DELETE
}
