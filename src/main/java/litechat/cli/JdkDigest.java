package litechat.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import litechat.backup.Digest;

/** The SHA-256 of the JDK. */
public final class JdkDigest implements Digest {
    private final MessageDigest digest;
    private double bytes;

    public JdkDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    @Override
    public void update(String text) {
        update(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void update(byte[] added) {
        digest.update(added);
        bytes += added.length;
    }

    @Override
    public double bytes() {
        return bytes;
    }

    @Override
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
