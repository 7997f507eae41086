package litechat.backup;

/** Reads a file again that was just written. */
public interface ReadBack {
    /** Begins to read what is behind a handle. */
    Pieces open(Object handle, boolean gzip);

    /** The content, unpacked, piece by piece. */
    interface Pieces {
        /** The next piece; an empty one is the end. */
        byte[] next();
    }
}
