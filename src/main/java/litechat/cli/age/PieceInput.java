package litechat.cli.age;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes that come in pieces. */
abstract class PieceInput extends InputStream {
    private byte[] piece = new byte[0];
    private int given;
    private boolean ended;

    /** The next piece, which may be empty, or null behind the last one. */
    abstract byte @Nullable [] next() throws IOException;

    @Override
    public int read() throws IOException {
        return fill() ? piece[given++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int some = Math.min(length, piece.length - given);
        System.arraycopy(piece, given, bytes, from, some);
        given += some;
        return some;
    }

    private boolean fill() throws IOException {
        while (given == piece.length && !ended) {
            byte[] next = next();
            ended = next == null;
            piece = next == null ? new byte[0] : next;
            given = 0;
        }
        return given < piece.length;
    }
}
