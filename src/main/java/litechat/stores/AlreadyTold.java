package litechat.stores;

/** Something went wrong that the user has been told of where it happened; it only has to be logged. */
public final class AlreadyTold extends RuntimeException {
    AlreadyTold(String what, RuntimeException cause) {
        super(what, cause);
    }
}
