package litechat.persistence;

/** What a transaction may do. */
public enum Mode {
    READ_ONLY,
    READ_WRITE
}
