package litechat.domain;

import org.jspecify.annotations.Nullable;

/** With which HTTP status an answer failed, as the metadata of a turn record it under {@link #STATUS}. */
public final class Failure {
    /** Its value is 0 if there was no status, as when no server was reached. */
    public static final String STATUS = "errorStatus";

    /** The status of a server that took a question, and then refused what is in it. */
    public static final int TAKEN = 200;

    private Failure() {}

    /**
     * Whether it is the question itself that was refused, so that it would be again, with all that is asked later.
     *
     * @param status null if none was recorded, as of turns of older versions; then it may have been
     */
    public static boolean isOfTheQuestion(@Nullable Double status) {
        if (status == null) {
            return true;
        }
        int code = (int) (double) status;
        return switch (code) {
            case TAKEN -> true;
            case 401, 402, 403, 405, 408, 429 -> false;
            default -> code >= 400 && code < 500;
        };
    }
}
