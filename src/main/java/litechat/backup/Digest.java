package litechat.backup;

/** A SHA-256 that is computed piece by piece, without waiting. */
public interface Digest {
    /** Adds a text's UTF-8 bytes. No piece may end within a character. */
    void update(String text);

    /** Adds a text in quotes, as it stands in JSON. */
    default void updateQuoted(String text) {
        update(JsonText.of(text));
    }

    /** Adds bytes as they are. */
    void update(byte[] bytes);

    /** How many bytes have been added. */
    double bytes();

    /** The hash of all that was added, in lower-case hexadecimal digits; nothing can be added after that. */
    String hex();

    /** Begins new ones. */
    interface Factory {
        Digest start();
    }
}
