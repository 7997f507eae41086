package litechat.providers;

/**
 * How long a server may say nothing: until the head of its answer comes, and between the pieces of its body.
 *
 * <p>A model on a slow computer reads a long question for minutes before it says anything.
 */
public record Patience(int headMillis, int pieceMillis) {
    /** What a user will wait. */
    public static final Patience USUAL = new Patience(600_000, 180_000);

    int millis(boolean begun) {
        return begun ? pieceMillis : headMillis;
    }
}
