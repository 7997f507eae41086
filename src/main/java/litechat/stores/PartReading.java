package litechat.stores;

import litechat.events.EventBus;
import litechat.events.Part;
import litechat.events.UiEvent.PartRead;
import litechat.persistence.PersistenceException;

/** Reads one part of what is shown, and tells whether that went well; the other parts do not suffer. */
final class PartReading {
    private PartReading() {}

    /** What is read. */
    interface Work {
        void run();
    }

    /** Reads a part. @throws AlreadyTold if that fails for whatever reason */
    static void attempt(EventBus bus, Part part, Work work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            String reason = reason(e);
            bus.emit(new PartRead(part, reason));
            throw new AlreadyTold(part + " cannot be read: " + reason, e);
        }
        bus.emit(new PartRead(part, null));
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof PersistenceException known ? known.sentence() : String.valueOf(failure.getMessage());
    }
}
