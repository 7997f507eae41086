package litechat.backup;

import litechat.domain.Attributes;

/** A SHA-256 that is computed piece by piece, without waiting. */
public interface Digest {
    /** Adds a text's UTF-8 bytes. No piece may end within a character. */
    void update(String text);

    /** Adds the UTF-8 bytes of characters, from one place to another. No piece may end within a character. */
    default void update(char[] chars, int from, int to) {
        update(new String(chars, from, to - from));
    }

    /** Adds a text in quotes, as it stands in JSON. */
    default void updateQuoted(String text) {
        update(JsonText.of(text));
    }

    /** Adds a row as the text that tells rows of different content apart, whatever the order of their fields. */
    default void updateRow(Attributes row) {
        new RowText(this).add(row);
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
