package litechat.interop;

/** The body of a transaction waited for something other than the database; the transaction was rolled back. */
public final class ForeignWait extends IllegalStateException {

    public ForeignWait() {
        super("A transaction may wait for the database only; this one was rolled back.");
    }
}
