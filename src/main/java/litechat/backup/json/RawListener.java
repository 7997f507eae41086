package litechat.backup.json;

/** Hears a stretch of a file as it stands there, piece by piece; no piece ends within a character. */
public interface RawListener {
    void piece(String text);
}
