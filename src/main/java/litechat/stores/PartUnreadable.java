package litechat.stores;

import litechat.events.Part;

/** A part of what is shown could not be read; the user has been told. */
public final class PartUnreadable extends RuntimeException {
    PartUnreadable(Part part, RuntimeException cause) {
        super(part + " cannot be read", cause);
    }
}
