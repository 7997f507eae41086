package litechat.e2e;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Opens a file that was encrypted with a passphrase, by the description of the age format and the JDK alone. */
final class AgeFile {
    private static final int CHUNK = 64 * 1024;
    private static final int TAG = 16;
    private static final String LABEL = "age-encryption.org/v1";

    private AgeFile() {}

    static byte[] open(byte[] file, String passphrase) throws GeneralSecurityException {
        int end = indexOf(file, "\n--- ") + 5;
        List<String> lines =
                new String(file, 0, end, StandardCharsets.US_ASCII).lines().toList();
        String[] stanza = lines.get(1).split(" ", -1);
        if (!lines.get(0).equals(LABEL) || !stanza[0].equals("->") || !stanza[1].equals("scrypt")) {
            throw new GeneralSecurityException("Not a file with a passphrase: " + lines);
        }
        byte[] salt = concat((LABEL + "/scrypt").getBytes(StandardCharsets.US_ASCII), decode(stanza[2]));
        byte[] wrapping =
                Scrypt.key(passphrase.getBytes(StandardCharsets.UTF_8), salt, 1 << Integer.parseInt(stanza[3]));
        byte[] fileKey = decrypt(wrapping, new byte[12], decode(lines.get(2)));
        int body = end;
        while (file[body] != '\n') {
            body++;
        }
        byte[] mac = hmac(hkdf(fileKey, new byte[32], "header"), Arrays.copyOf(file, end - 1));
        String given = new String(file, end, body - end, StandardCharsets.US_ASCII);
        if (!Arrays.equals(mac, decode(given))) {
            throw new GeneralSecurityException("The header was changed");
        }
        byte[] key = hkdf(fileKey, Arrays.copyOfRange(file, body + 1, body + 17), "payload");
        return payload(key, Arrays.copyOfRange(file, body + 17, file.length));
    }

    private static byte[] payload(byte[] key, byte[] sealed) throws GeneralSecurityException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int at = 0;
        for (long counter = 0; at < sealed.length; counter++) {
            int end = Math.min(at + CHUNK + TAG, sealed.length);
            byte[] nonce = ByteBuffer.allocate(12)
                    .putInt(3, 0)
                    .putLong(3, counter)
                    .put(11, (byte) (end == sealed.length ? 1 : 0))
                    .array();
            plain.writeBytes(decrypt(key, nonce, Arrays.copyOfRange(sealed, at, end)));
            at = end;
        }
        return plain.toByteArray();
    }

    private static byte[] decrypt(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(sealed);
    }

    private static byte[] hkdf(byte[] secret, byte[] salt, String label) throws GeneralSecurityException {
        byte[] info = concat(label.getBytes(StandardCharsets.US_ASCII), new byte[] {1});
        return hmac(hmac(salt, secret), info);
    }

    static byte[] hmac(byte[] key, byte[] text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] decode(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
