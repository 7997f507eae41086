package litechat.stores;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import litechat.domain.Attributes;
import litechat.domain.Secret;
import litechat.events.Threads;
import litechat.persistence.KeysLocked;
import org.jspecify.annotations.Nullable;

/** Real encryption by the JDK, in the browser's form but with few rounds; it takes its time, as the browser's does. */
final class JdkKeyLock implements KeyLock {
    private static final int ROUNDS = 1000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Threads threads;
    private final Map<String, byte[]> opened = new HashMap<>();
    private @Nullable Meanwhile meanwhile;

    /** Something that happens once while a key is being encrypted. */
    interface Meanwhile {
        void happen();
    }

    void onSeal(Meanwhile next) {
        meanwhile = next;
    }

    JdkKeyLock(Threads threads) {
        this.threads = threads;
    }

    @Override
    public boolean isOpen(String lockId) {
        return opened.containsKey(lockId);
    }

    @Override
    public Secret reveal(Attributes sealed) {
        threads.sleep(1);
        byte[] key = key(sealed.attributes("lock"));
        byte[] text = crypt(Cipher.DECRYPT_MODE, key, sealed, bytes(sealed.key("data")));
        if (text == null) {
            throw new KeysLocked();
        }
        return new Secret(new String(text, StandardCharsets.UTF_8));
    }

    @Override
    public Attributes create(Secret passphrase, int minutes) {
        byte[] key = random(32);
        String id = text(random(12));
        opened.put(id, key);
        return wrapped(id, key, passphrase);
    }

    @Override
    public boolean open(Attributes lock, Secret passphrase, int minutes) {
        byte[] key = unwrapped(lock, passphrase);
        if (key != null) {
            opened.put(lock.key("id"), key);
        }
        return key != null;
    }

    @Override
    public @Nullable Attributes change(Attributes lock, Secret old, Secret passphrase) {
        byte[] key = unwrapped(lock, old);
        return key == null ? null : wrapped(lock.key("id"), key, passphrase);
    }

    @Override
    public Attributes seal(Attributes lock, Secret value) {
        threads.sleep(1);
        Meanwhile once = meanwhile;
        meanwhile = null;
        if (once != null) {
            once.happen();
        }
        Attributes sealed = Attributes.of("lock", lock).with("iv", text(random(12)));
        byte[] data =
                crypt(Cipher.ENCRYPT_MODE, key(lock), sealed, value.reveal().getBytes(StandardCharsets.UTF_8));
        return sealed.with("data", text(data == null ? new byte[0] : data));
    }

    @Override
    public void close() {
        opened.clear();
    }

    private byte[] key(Attributes lock) {
        byte[] key = opened.get(lock.key("id"));
        if (key == null) {
            throw new KeysLocked();
        }
        return key;
    }

    private Attributes wrapped(String id, byte[] key, Secret passphrase) {
        threads.sleep(500);
        Attributes lock = Attributes.of("id", id)
                .with("rounds", (double) ROUNDS)
                .with("salt", text(random(16)))
                .with("iv", text(random(12)));
        byte[] wrapped = crypt(Cipher.ENCRYPT_MODE, derived(lock, passphrase), lock, key);
        return lock.with("key", text(wrapped == null ? new byte[0] : wrapped));
    }

    private byte @Nullable [] unwrapped(Attributes lock, Secret passphrase) {
        threads.sleep(500);
        return crypt(Cipher.DECRYPT_MODE, derived(lock, passphrase), lock, bytes(lock.key("key")));
    }

    private static byte[] derived(Attributes lock, Secret passphrase) {
        try {
            char[] typed = passphrase.reveal().toCharArray();
            PBEKeySpec spec = new PBEKeySpec(typed, bytes(lock.key("salt")), ROUNDS, 256);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return null if the key is not the one */
    private static byte @Nullable [] crypt(int mode, byte[] key, Attributes nonce, byte[] data) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, bytes(nonce.key("iv"))));
            return cipher.doFinal(data);
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
