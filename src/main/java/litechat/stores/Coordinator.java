package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;

/** Makes the stores' handlers known to the bus, once. */
public final class Coordinator {
    private Coordinator() {}

    public static void connect(EventBus bus, List<? extends ActionStore> stores) {
        for (ActionStore store : stores) {
            for (ActionHandler<?> handler : store.getRegisteredActionHandlers()) {
                bus.register(handler);
            }
        }
    }
}
