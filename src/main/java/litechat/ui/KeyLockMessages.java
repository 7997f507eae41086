package litechat.ui;

import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.State;
import org.jspecify.annotations.Nullable;

/** The texts of the passphrase that keys are locked with. */
final class KeyLockMessages {
    static final String SET = "Lock the keys";
    static final String UNLOCK = "Unlock the keys";
    static final String CHANGE = "Change the passphrase";
    static final String REMOVE = "Store the keys unencrypted again";
    static final String WORKING = "This takes a moment…";
    static final String MISSING = "Enter the passphrase.";
    static final String DIFFERENT = "The two passphrases differ.";
    static final String SET_TEXT =
            "Keys are encrypted with a passphrase that is stored nowhere. Without it nobody can use them, and nobody can restore it"
                    + " for you; the keys would have to be entered again.";
    static final String CHANGE_TEXT = "Backups that were made before still open with the passphrase of their time.";
    static final String REMOVE_TEXT =
            "Whoever can read this browser’s files can read the keys then. Enter the passphrase to go on.";
    private static final String OF_NO_USE =
            "Without the passphrase they are of no use. The servers stay, and their keys have to be entered again. It cannot be undone.";

    static final int SHORTEST = 8;

    private KeyLockMessages() {}

    static String tooShort() {
        return "Take at least " + SHORTEST + " characters; several words are better.";
    }

    /** How the keys are stored now. */
    static String state(KeyLockChanged lock) {
        return switch (lock.state()) {
            case NONE ->
                lock.foreign() == 0
                        ? "Keys are stored unencrypted in this browser: whoever can read its files can read them."
                        : "Keys that did not come locked are stored unencrypted in this browser: whoever can read its"
                                + " files can read them." + foreign(lock);
            case OPEN -> "Locked on the disk, unlocked in this tab." + unlocked(lock) + foreign(lock);
            case CLOSED -> "Locked. " + closed(lock) + unlocked(lock) + foreign(lock);
        };
    }

    private static String closed(KeyLockChanged lock) {
        int own = lock.locked() - lock.foreign();
        return own == 0
                ? "No key can be added until you unlock."
                : keys(own) + " cannot be used, and none can be added, until you unlock.";
    }

    private static String unlocked(KeyLockChanged lock) {
        return lock.unlocked() == 0
                ? ""
                : " " + keys(lock.unlocked())
                        + (lock.unlocked() == 1
                                ? " is still stored unencrypted, and is used as it is; it"
                                : " are still stored unencrypted, and are used as they are; they")
                        + " will be locked as soon as you unlock.";
    }

    private static String foreign(KeyLockChanged lock) {
        return lock.foreign() == 0
                ? ""
                : " " + keys(lock.foreign())
                        + " came locked with another passphrase, and cannot be used until you unlock with that one.";
    }

    /** What is asked before locked keys are deleted. */
    static String forgetHeading(KeyLockChanged lock) {
        int keys = forgotten(lock);
        return keys == 0
                ? "Forget the passphrase?"
                : "Delete " + (keys == 1 ? "the locked key?" : keys + " locked keys?");
    }

    /** What becomes of locked keys, and of the passphrase. */
    static String forgetText(KeyLockChanged lock) {
        String passphrase =
                switch (lock.state()) {
                    case NONE -> "";
                    case OPEN -> "The keys under your passphrase stay, and so does the passphrase.";
                    case CLOSED ->
                        "The passphrase goes as well: new keys are stored unencrypted until you set another.";
                };
        return forgotten(lock) == 0 ? passphrase : (OF_NO_USE + " " + passphrase).trim();
    }

    private static int forgotten(KeyLockChanged lock) {
        return lock.state() == State.CLOSED ? lock.locked() : lock.foreign();
    }

    private static String keys(int number) {
        return number == 1 ? "One key" : number + " keys";
    }

    /** What of a key the list says. */
    static String kept(@Nullable String lockId) {
        return lockId == null ? "stored unencrypted" : "locked";
    }
}
