package litechat.server;

import java.io.Serial;

/** The reason, as a sentence for the person at the terminal, why the page cannot be served. */
public final class LocalServerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    LocalServerException(String sentence) {
        super(sentence);
    }

    LocalServerException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
