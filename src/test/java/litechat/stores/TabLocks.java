package litechat.stores;

import java.util.HashSet;
import java.util.Set;

/** The locks of one browser, as its tabs see them. */
final class TabLocks implements StreamLocks {
    private final Set<String> held = new HashSet<>();

    @Override
    public Held hold(String interactionId) {
        held.add(interactionId);
        return () -> held.remove(interactionId);
    }

    @Override
    public boolean isFree(String interactionId) {
        return !held.contains(interactionId);
    }

    Set<String> held() {
        return Set.copyOf(held);
    }
}
