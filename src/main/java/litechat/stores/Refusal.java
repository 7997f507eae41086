package litechat.stores;

import litechat.domain.InvalidRecord;
import litechat.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/** Why a change could not be made, as it is said where the user entered it. */
final class Refusal {
    private Refusal() {}

    /** A change that may be refused. */
    interface Change {
        void run();
    }

    /** Makes the change. @return null, or the sentence why it was not made */
    static @Nullable String of(Change change) {
        try {
            change.run();
            return null;
        } catch (PersistenceException e) {
            return e.sentence();
        } catch (InvalidRecord e) {
            return "The " + e.getMessage();
        }
    }
}
