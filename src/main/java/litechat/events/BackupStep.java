package litechat.events;

/** What the making of a backup in a folder is counted in, one after the other. */
public enum BackupStep {
    /** Rows that are read from the database. */
    ROWS,
    /** Bytes that are written to the file. */
    WRITTEN,
    /** Bytes of the file that are read again. */
    PROVED
}
