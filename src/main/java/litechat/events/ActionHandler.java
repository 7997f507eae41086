package litechat.events;

/**
 * Says which store handles a kind of request, and how.
 *
 * @param storeId requests to one store are handled one after the other
 */
public record ActionHandler<R extends Request>(Class<R> request, String storeId, Action<R> action) {

    /** Handles a request; it may wait. What it throws reaches the user in words. */
    @FunctionalInterface
    public interface Action<R extends Request> {
        void handle(R request);
    }
}
