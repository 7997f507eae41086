package litechat.e2e;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** The key derivation of RFC 7914 with blocks of 8 and without parallelism, as the age format uses it. */
final class Scrypt {
    private static final int WORDS = 256;

    private Scrypt() {}

    /** A key of 32 bytes; the cost is a power of two. */
    static byte[] key(byte[] password, byte[] salt, int cost) throws GeneralSecurityException {
        ByteBuffer bytes = ByteBuffer.wrap(pbkdf2(password, salt, WORDS * 4)).order(ByteOrder.LITTLE_ENDIAN);
        int[] block = new int[WORDS];
        bytes.asIntBuffer().get(block);
        int[] mixed = mix(block, cost);
        bytes.asIntBuffer().put(mixed);
        return pbkdf2(password, bytes.array(), 32);
    }

    private static int[] mix(int[] start, int cost) {
        int[][] kept = new int[cost][];
        int[] block = start;
        for (int i = 0; i < cost; i++) {
            kept[i] = block;
            block = blockMix(block);
        }
        for (int i = 0; i < cost; i++) {
            int[] other = kept[block[WORDS - 16] & (cost - 1)];
            int[] sum = new int[WORDS];
            for (int k = 0; k < WORDS; k++) {
                sum[k] = block[k] ^ other[k];
            }
            block = blockMix(sum);
        }
        return block;
    }

    private static int[] blockMix(int[] block) {
        int[] mixed = new int[WORDS];
        int[] x = Arrays.copyOfRange(block, WORDS - 16, WORDS);
        for (int i = 0; i < WORDS / 16; i++) {
            for (int k = 0; k < 16; k++) {
                x[k] ^= block[i * 16 + k];
            }
            salsa(x);
            System.arraycopy(x, 0, mixed, (i / 2 + (i % 2) * (WORDS / 32)) * 16, 16);
        }
        return mixed;
    }

    private static void salsa(int[] words) {
        int[] x = words.clone();
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < 4; i++) {
                quarter(x, i * 5, (i * 5 + 4) % 16, (i * 5 + 8) % 16, (i * 5 + 12) % 16);
            }
            for (int i = 0; i < 4; i++) {
                int row = i * 4;
                quarter(x, row + i, row + (i + 1) % 4, row + (i + 2) % 4, row + (i + 3) % 4);
            }
        }
        for (int i = 0; i < 16; i++) {
            words[i] += x[i];
        }
    }

    private static void quarter(int[] x, int a, int b, int c, int d) {
        x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
        x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
        x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
        x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
    }

    /** PBKDF2 with one round. */
    private static byte[] pbkdf2(byte[] password, byte[] salt, int length) throws GeneralSecurityException {
        ByteBuffer key = ByteBuffer.allocate(length);
        for (int i = 1; key.hasRemaining(); i++) {
            byte[] counter = ByteBuffer.allocate(4).putInt(i).array();
            key.put(AgeFile.hmac(password, AgeFile.concat(salt, counter)));
        }
        return key.array();
    }
}
