package litechat.persistence;

/** A row that was to be changed or read is not there; perhaps another tab deleted it. */
public final class RowMissing extends PersistenceException {
    public RowMissing() {
        super("This is no longer there; it may have been deleted in another tab.", null);
    }
}
