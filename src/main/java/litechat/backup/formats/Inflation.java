package litechat.backup.formats;

/** Unpacks one stretch of bytes that were packed by DEFLATE, piece by piece. */
public interface Inflation {
    /** Unpacks the next bytes. @throws Damaged if they cannot be unpacked */
    void push(byte[] packed, boolean last, Bytes to);

    /** Begins new ones. */
    interface Factory {
        Inflation start();
    }

    /** What was packed is damaged. */
    final class Damaged extends RuntimeException {}
}
