package litechat.stores;

import java.util.List;
import litechat.events.ActionHandler;
import litechat.events.DraftEvent.DraftLoaded;
import litechat.events.DraftEvent.DraftNotSaved;
import litechat.events.DraftEvent.DraftSaved;
import litechat.events.DraftEvent.LoadDraftRequest;
import litechat.events.DraftEvent.SaveDraftRequest;
import litechat.events.EventBus;
import litechat.persistence.DraftService;
import litechat.persistence.PersistenceException;

/** Reads and saves the texts of questions that are being written. */
public final class DraftStore implements ActionStore {
    private static final String ID = "draftStore";

    private final EventBus bus;

    public DraftStore(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(
                        LoadDraftRequest.class,
                        ID,
                        request -> bus.emit(new DraftLoaded(
                                request.conversationId(), DraftService.text(request.conversationId())))),
                new ActionHandler<>(SaveDraftRequest.class, ID, this::save));
    }

    private void save(SaveDraftRequest request) {
        try {
            String stored = DraftService.saveText(request.conversationId(), request.base(), request.text());
            bus.emit(new DraftSaved(request.conversationId(), request.text(), stored));
        } catch (PersistenceException e) {
            bus.emit(new DraftNotSaved(request.conversationId(), request.base(), e.sentence()));
        }
    }
}
