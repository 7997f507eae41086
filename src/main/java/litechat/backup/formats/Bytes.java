package litechat.backup.formats;

/** Takes bytes as they come. */
public interface Bytes {
    /** Takes the next ones. @return whether more are wanted */
    boolean take(byte[] bytes, int count);
}
