package litechat.cli.age;

import java.io.IOException;

/** A file that age has encrypted cannot be opened, with a sentence that says why. */
public final class AgeException extends IOException {
    /** What is in the way. */
    public enum Cause {
        /** The passphrase, or the header that it is for. */
        PASSPHRASE,
        /** What it would cost. */
        COST,
        /** Damage behind the header. */
        CONTENT
    }

    private final Cause cause;
    private final String sentence;

    AgeException(Cause cause, String sentence) {
        super(sentence);
        this.cause = cause;
        this.sentence = sentence;
    }

    public Cause what() {
        return cause;
    }

    public String sentence() {
        return sentence;
    }
}
