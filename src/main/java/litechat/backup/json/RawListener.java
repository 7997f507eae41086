package litechat.backup.json;

/** Hears a stretch of a file as it stands there, piece by piece; no piece ends within a character. */
public interface RawListener {
    /** The characters from a place to another one; the array is the reader's, and will hold others soon. */
    void piece(char[] chars, int from, int to);
}
