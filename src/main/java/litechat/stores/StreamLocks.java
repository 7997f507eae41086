package litechat.stores;

/** Says to every tab which answers are being received: held while one is, free as soon as its tab is gone. */
public interface StreamLocks {
    Held hold(String interactionId);

    boolean isFree(String interactionId);

    /** A lock that is held. */
    interface Held {
        void release();
    }
}
