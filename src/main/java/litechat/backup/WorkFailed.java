package litechat.backup;

/** A piece of work on a backup file came to nothing, for a reason that is fit for the user. */
public final class WorkFailed extends RuntimeException {

    public WorkFailed(String sentence) {
        super(sentence);
    }

    /** What to tell the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
