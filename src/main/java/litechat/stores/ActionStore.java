package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;

/** State in memory that changes on requests. */
public interface ActionStore {
    /** The requests that this store handles, and how. */
    List<ActionHandler<?>> getRegisteredActionHandlers();
}
