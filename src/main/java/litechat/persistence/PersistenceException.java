package litechat.persistence;

import org.jspecify.annotations.Nullable;

/** A failure of the database, with a sentence fit for the user. What was asked for was not done, wholly or in part. */
public class PersistenceException extends RuntimeException {

    public PersistenceException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** What to tell the user. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
