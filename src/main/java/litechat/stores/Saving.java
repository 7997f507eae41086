package litechat.stores;

import litechat.domain.InvalidRecord;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.persistence.PersistenceException;

/** How the lists of the settings are changed: what came of it is told where the user entered it. */
final class Saving {
    private Saving() {}

    /** A change that may be refused. */
    interface Change {
        /** Makes it. @return the event that tells of it */
        Event make();
    }

    /** Says that a change was not made. */
    interface Refusal {
        Event because(String sentence);
    }

    /** Reads again how things stand. */
    interface Reading {
        void run();
    }

    /** Makes the change and reads again; then it tells what came of the change, even if the reading fails. */
    static void make(EventBus bus, Change change, Refusal refusal, Reading reading) {
        Event outcome;
        try {
            outcome = change.make();
        } catch (PersistenceException e) {
            outcome = refusal.because(e.sentence());
        } catch (InvalidRecord e) {
            outcome = refusal.because("The " + e.getMessage());
        }
        try {
            reading.run();
        } finally {
            bus.emit(outcome);
        }
    }
}
