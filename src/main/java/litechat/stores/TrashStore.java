package litechat.stores;

import java.util.List;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.TrashEvent;
import litechat.persistence.TrashService;

/** Puts back what was deleted, or deletes it for good. */
public final class TrashStore implements ActionStore {
    private static final String ID = "trashStore";

    private final EventBus bus;

    public TrashStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(TrashEvent.RestoreRequest.class, ID, request -> restore(request.entryId())),
                new ActionHandler<>(TrashEvent.PurgeRequest.class, ID, request -> purge(request.entryIds())));
    }

    private void load() {
        bus.emit(new TrashEvent.TrashLoaded(TrashService.load()));
    }

    private void restore(String entryId) {
        TrashEntry entry = TrashService.restore(entryId);
        load();
        bus.emit(new TrashEvent.Restored(entry));
    }

    private void purge(List<String> entryIds) {
        double bytes = TrashService.purge(entryIds);
        load();
        bus.emit(new TrashEvent.Purged(entryIds.size(), bytes));
    }
}
