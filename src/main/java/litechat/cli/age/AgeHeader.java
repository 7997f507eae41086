package litechat.cli.age;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.crypto.generators.SCrypt;

/**
 * The header of a file that age has encrypted with a passphrase: what that is mixed with, what it costs to try one, and the key of
 * the file, sealed.
 */
final class AgeHeader {
    private static final String VERSION = "age-encryption.org/v1";
    private static final String LABEL = "age-encryption.org/v1/scrypt";
    private static final String WRONG =
            "The passphrase is not the one of this file, or the beginning of the file is damaged.";
    private static final int LONGEST_LINE = 1_000;
    private static final int SALT = 16;
    private static final int SEALED_KEY = 32;
    private static final int BLOCKS = 8;
    /** A try takes 128 · 8 · 2^n bytes: 1 GiB at most, four times what age itself asks for. */
    private static final int MOST_WORK = 20;

    private final byte[] salt;
    private final int work;
    private final byte[] sealedKey;
    private final byte[] covered;
    private final byte[] code;

    private AgeHeader(byte[] salt, int work, byte[] sealedKey, byte[] covered, byte[] code) {
        this.salt = salt;
        this.work = work;
        this.sealedKey = sealedKey;
        this.covered = covered;
        this.code = code;
    }

    /** Reads the header, up to the line end that closes it. */
    static AgeHeader read(InputStream in) throws IOException {
        String version = line(in);
        String[] recipient = line(in).split(" ", -1);
        if (!version.equals(VERSION) || recipient.length < 2 || !recipient[0].equals("->")) {
            throw wrong();
        }
        if (!recipient[1].equals("scrypt")) {
            throw new AgeException(
                    AgeException.Cause.PASSPHRASE,
                    "The file is encrypted for a key, not with a passphrase. Decrypt it with the age command.");
        }
        String body = line(in);
        String end = line(in);
        if (recipient.length != 4 || !recipient[3].matches("[1-9][0-9]?") || !end.startsWith("--- ")) {
            throw wrong();
        }
        String covered = String.join("\n", List.of(version, String.join(" ", recipient), body, "---"));
        return new AgeHeader(
                bytes(recipient[2], SALT),
                Integer.parseInt(recipient[3]),
                bytes(body, SEALED_KEY),
                covered.getBytes(StandardCharsets.US_ASCII),
                bytes(end.substring("--- ".length()), SEALED_KEY));
    }

    /** The key of the file. Trying a passphrase takes about a second and 256 MB for files as age makes them. */
    byte[] open(char[] passphrase) throws AgeException {
        if (work > MOST_WORK) {
            throw costly();
        }
        try {
            byte[] key = AgeCipher.open(scrypt(passphrase), new byte[AgeCipher.NONCE], sealedKey);
            if (MessageDigest.isEqual(AgeCipher.code(AgeCipher.derived(key, new byte[0], "header"), covered), code)) {
                return key;
            }
            throw wrong();
        } catch (GeneralSecurityException e) {
            throw wrong();
        } catch (OutOfMemoryError e) {
            throw costly();
        }
    }

    private byte[] scrypt(char[] passphrase) {
        byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
        byte[] labelled = new byte[label.length + salt.length];
        System.arraycopy(label, 0, labelled, 0, label.length);
        System.arraycopy(salt, 0, labelled, label.length, salt.length);
        byte[] secret = new String(passphrase).getBytes(StandardCharsets.UTF_8);
        return SCrypt.generate(secret, labelled, 1 << work, BLOCKS, 1, AgeCipher.KEY);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0 || line.length() == LONGEST_LINE) {
                throw wrong();
            }
            line.append((char) each);
        }
        return line.toString();
    }

    private static byte[] bytes(String text, int count) throws AgeException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            // Only one way to write them is allowed.
            if (bytes.length == count
                    && Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
        throw wrong();
    }

    private static AgeException wrong() {
        return new AgeException(AgeException.Cause.PASSPHRASE, WRONG);
    }

    private AgeException costly() {
        return new AgeException(
                AgeException.Cause.COST,
                "Opening this file takes " + (work > MOST_WORK ? "more than 1 GB" : (1 << work) / 1024 + " MB")
                        + " of memory. If you trust it, "
                        + (work > MOST_WORK ? "decrypt it with the age command." : "give Java more with -Xmx."));
    }
}
