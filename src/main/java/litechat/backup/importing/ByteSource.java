package litechat.backup.importing;

import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** The bytes of a file that the user chose, unpacked and decrypted. */
public interface ByteSource {
    /** The next bytes, or null at the end. @throws Damaged if they cannot be read further */
    byte @Nullable [] next();

    /** How many bytes of the file itself have been read. */
    double taken();

    /** Reads no further. */
    void close();

    /** Opens the file that a request names. */
    @FunctionalInterface
    interface Factory {
        /** Opens it. @throws PassphraseWanted if it is encrypted, and the request has no passphrase or another one */
        ByteSource open(Attributes request);
    }

    /** The file is packed or encrypted, and damaged: what is wrong with it. */
    final class Damaged extends RuntimeException {
        private final Reason reason;

        public Damaged(Reason reason, String sentence) {
            super(sentence);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** A passphrase has to be asked for: why. */
    final class PassphraseWanted extends RuntimeException {
        public PassphraseWanted(String sentence) {
            super(sentence);
        }

        String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
