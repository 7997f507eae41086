package litechat.backup.formats;

/** Takes bytes as they come. It must not wait, since a library may stand in between. */
public interface Bytes {
    /** Takes the next ones. @return whether more are wanted */
    boolean take(byte[] bytes, int count);
}
