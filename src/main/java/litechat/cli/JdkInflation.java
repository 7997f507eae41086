package litechat.cli;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import litechat.backup.formats.Bytes;
import litechat.backup.formats.Inflation;

/** Unpacks with the JDK. */
public final class JdkInflation implements Inflation {
    private static final int PIECE = 1 << 16;

    private final Inflater inflater = new Inflater(true);
    private final byte[] piece = new byte[PIECE];
    private boolean ended;

    @Override
    public void push(byte[] packed, boolean last, Bytes to) {
        if (ended) {
            return; // what stands behind the end is none of it
        }
        inflater.setInput(packed);
        try {
            boolean wanted = true;
            int count = inflater.inflate(piece);
            while (count > 0 && wanted) {
                wanted = to.take(piece, count);
                count = inflater.inflate(piece);
            }
        } catch (DataFormatException e) {
            throw new Damaged();
        }
        if (last || inflater.finished()) {
            ended = true;
            inflater.end();
        }
    }
}
