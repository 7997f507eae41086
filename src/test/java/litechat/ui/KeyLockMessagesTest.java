package litechat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.events.KeyLockEvent.KeyLockChanged;
import litechat.events.KeyLockEvent.State;
import org.junit.jupiter.api.Test;

/** What is said of locked keys, and of those beside them. */
class KeyLockMessagesTest {
    private static String state(State state, int locked, int unlocked, int foreign) {
        return KeyLockMessages.state(new KeyLockChanged(state, locked, unlocked, foreign));
    }

    @Test
    void aClosedLockSaysWhatItLocksAndThatOtherKeysAreUsed() {
        assertEquals(
                "Locked. One key cannot be used, and none can be added, until you unlock.",
                state(State.CLOSED, 1, 0, 0));
        assertEquals(
                "Locked. 2 keys cannot be used, and none can be added, until you unlock. One key is still stored"
                        + " unencrypted, and is used as it is; it will be locked as soon as you unlock.",
                state(State.CLOSED, 2, 1, 0));
        assertEquals(
                "Locked. No key can be added until you unlock. 2 keys are still stored unencrypted, and are used as they"
                        + " are; they will be locked as soon as you unlock.",
                state(State.CLOSED, 0, 2, 0));
        assertEquals(
                "Locked. 2 keys cannot be used, and none can be added, until you unlock. One key came locked with another"
                        + " passphrase, and cannot be used until you unlock with that one.",
                state(State.CLOSED, 3, 0, 1));
    }

    @Test
    void withoutALockKeysThatCameLockedAreTold() {
        assertEquals(
                "Keys are stored unencrypted in this browser: whoever can read its files can read them.",
                state(State.NONE, 0, 2, 0));
        assertEquals(
                "Keys that did not come locked are stored unencrypted in this browser: whoever can read its files can"
                        + " read them. 2 keys came locked with another passphrase, and cannot be used until you unlock with"
                        + " that one.",
                state(State.NONE, 2, 1, 2));
    }

    @Test
    void whatIsDeletedIsCountedAndWhetherThePassphraseGoesIsTold() {
        KeyLockChanged closed = new KeyLockChanged(State.CLOSED, 3, 0, 1);
        assertEquals("Delete 3 locked keys?", KeyLockMessages.forgetHeading(closed));
        assertEquals(
                "Without the passphrase they are of no use. The servers stay, and their keys have to be entered again."
                        + " It cannot be undone. The passphrase goes as well: new keys are stored unencrypted until you set"
                        + " another.",
                KeyLockMessages.forgetText(closed));
        KeyLockChanged open = new KeyLockChanged(State.OPEN, 3, 0, 1);
        assertEquals("Delete the locked key?", KeyLockMessages.forgetHeading(open));
        assertEquals(
                "Without the passphrase they are of no use. The servers stay, and their keys have to be entered again."
                        + " It cannot be undone. The keys under your passphrase stay, and so does the passphrase.",
                KeyLockMessages.forgetText(open));
        KeyLockChanged none = new KeyLockChanged(State.CLOSED, 0, 1, 0);
        assertEquals("Forget the passphrase?", KeyLockMessages.forgetHeading(none));
    }
}
