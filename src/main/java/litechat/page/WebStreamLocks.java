package litechat.page;

import litechat.interop.web.Locks;
import litechat.stores.StreamLocks;

/** Web Locks, one for each running answer. */
public final class WebStreamLocks implements StreamLocks {
    private static final String PREFIX = "litechat.turn.";

    @Override
    public Held hold(String interactionId) {
        return Locks.take(PREFIX + interactionId)::release;
    }

    @Override
    public boolean isFree(String interactionId) {
        return Locks.isFree(PREFIX + interactionId);
    }
}
