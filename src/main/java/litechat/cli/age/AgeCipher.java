package litechat.cli.age;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** What the format is made of: ChaCha20-Poly1305, HKDF and HMAC, both with SHA-256. */
final class AgeCipher {
    /** Bytes of a key. */
    static final int KEY = 32;
    /** Bytes of a number that is used once with a key. */
    static final int NONCE = 12;
    /** Bytes by which what is sealed is longer. */
    static final int TAG = 16;

    private AgeCipher() {}

    /** Opens what was sealed. @throws GeneralSecurityException if it is not what was sealed with this key and number */
    static byte[] open(byte[] key, byte[] nonce, byte[] sealed) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(sealed);
    }

    static byte[] derived(byte[] secret, byte[] salt, String purpose) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(secret, salt, purpose.getBytes(StandardCharsets.US_ASCII)));
        byte[] key = new byte[KEY];
        generator.generateBytes(key, 0, key.length);
        return key;
    }

    static byte[] code(byte[] key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }
}
