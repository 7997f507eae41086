package litechat.cli.age;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/** What a file holds that age has encrypted with a passphrase, opened piece by piece; each is proved before it is given out. */
public final class AgeInput extends PieceInput {
    private static final int SALT = 16;
    private static final int PIECE = 64 * 1024;
    private static final int PLACE_OF_COUNT = 3;

    private final BufferedInputStream sealed;
    private final byte[] key;
    private long count;
    private boolean ended;
    private boolean damaged;

    private AgeInput(BufferedInputStream sealed, byte[] key) {
        this.sealed = sealed;
        this.key = key;
    }

    /** Opens a file that begins as one of age, as bytes or as text. @throws AgeException if the passphrase does not open it */
    public static AgeInput open(InputStream file, char[] passphrase) throws IOException {
        BufferedInputStream start = new BufferedInputStream(file, PIECE);
        start.mark(1);
        boolean armored = start.read() == '-';
        start.reset();
        BufferedInputStream sealed = armored ? new BufferedInputStream(new ArmoredInput(start), PIECE) : start;
        byte[] fileKey = AgeHeader.read(sealed).open(passphrase);
        byte[] salt = sealed.readNBytes(SALT);
        return new AgeInput(sealed, AgeCipher.derived(fileKey, salt, "payload"));
    }

    @Override
    byte @Nullable [] next() throws IOException {
        if (damaged) {
            throw damaged(); // who goes on after the first time hears it again
        }
        if (ended) {
            return null;
        }
        byte[] next = sealed.readNBytes(PIECE + AgeCipher.TAG);
        sealed.mark(1);
        ended = sealed.read() < 0;
        sealed.reset();
        return opened(next, count++);
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }

    /** A file that is cut off between two pieces is noticed too: the last one is sealed as such. */
    private byte[] opened(byte[] next, long place) throws AgeException {
        byte[] nonce = ByteBuffer.allocate(AgeCipher.NONCE)
                .putLong(PLACE_OF_COUNT, place)
                .put(AgeCipher.NONCE - 1, (byte) (ended ? 1 : 0))
                .array();
        try {
            byte[] plain = AgeCipher.open(key, nonce, next);
            if (plain.length > 0 || place == 0) {
                return plain;
            }
        } catch (GeneralSecurityException e) {
            throw damaged();
        }
        throw damaged();
    }

    private AgeException damaged() {
        damaged = true;
        return new AgeException(
                AgeException.Cause.CONTENT, "The passphrase is right, but the file is damaged or cut off.");
    }
}
