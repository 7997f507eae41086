package litechat.persistence;

/** Something in the data to be imported is not acceptable; nothing was changed. */
public final class ImportRefused extends PersistenceException {
    private final String place;

    /**
     * A refusal.
     *
     * @param place where it is, such as {@code projects[2].createdAt}, counted from 0
     * @param reason what is wrong with it, to follow the place
     */
    public ImportRefused(String place, String reason) {
        super(place + " " + reason + ". Nothing was changed.", null);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
