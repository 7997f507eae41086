package litechat.persistence;

/** The files of a question are no longer those that it was to be asked with. */
public final class DraftChanged extends PersistenceException {
    public DraftChanged() {
        super(
                "The files of this question were changed in another tab. Nothing was sent; look at them and send it again.",
                null);
    }
}
