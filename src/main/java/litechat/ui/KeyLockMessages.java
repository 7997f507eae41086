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
    static final String FORGET_HEADING = "Delete the locked keys?";
    static final String FORGET_TEXT =
            "Without the passphrase they are of no use. The servers stay, and their keys have to be entered again. It cannot be undone.";

    static final int SHORTEST = 8;

    private KeyLockMessages() {}

    static String tooShort() {
        return "Take at least " + SHORTEST + " characters; several words are better.";
    }

    /** How the keys are stored now. */
    static String state(KeyLockChanged lock) {
        String foreign = lock.foreign() == 0
                ? ""
                : " " + keys(lock.foreign()) + (lock.foreign() == 1 ? " has" : " have")
                        + " another passphrase: unlock with that one as well.";
        if (lock.state() == State.NONE) {
            return "Keys are stored unencrypted in this browser: whoever can read its files can read them.";
        }
        String open = lock.unlocked() == 0
                ? ""
                : " " + keys(lock.unlocked()) + (lock.unlocked() == 1 ? " is" : " are")
                        + " still stored unencrypted, and will be locked as soon as you unlock.";
        return (lock.state() == State.OPEN
                        ? "Locked on the disk, unlocked in this tab."
                        : "Locked. No server that wants a key can be asked until you unlock.")
                + open
                + foreign;
    }

    private static String keys(int number) {
        return number == 1 ? "One key" : number + " keys";
    }

    /** What of a key the list says. */
    static String kept(@Nullable String lockId) {
        return lockId == null ? "stored unencrypted" : "locked";
    }
}
