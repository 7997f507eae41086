package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.TrashEvent;
import litechat.persistence.TrashService;

/** What is in the trash, read and never changed. */
public final class TrashListStore implements ActionStore {
    private final EventBus bus;

    public TrashListStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(new ActionHandler<>(
                TrashEvent.LoadTrashRequest.class,
                "trashStore",
                request -> bus.emit(new TrashEvent.TrashLoaded(TrashService.load()))));
    }
}
