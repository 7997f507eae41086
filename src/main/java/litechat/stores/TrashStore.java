package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Clock;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.events.ActionHandler;
import litechat.events.ConversationEvent;
import litechat.events.EventBus;
import litechat.events.ProjectEvent;
import litechat.events.ProviderEvent;
import litechat.events.RulesEvent;
import litechat.events.TrashEvent;
import litechat.persistence.PersistenceService;
import litechat.persistence.TrashService;

/** What was deleted and can be put back; after some days it is gone for good. */
public final class TrashStore implements ActionStore {
    private static final String ID = "trashStore";
    private static final String DAYS_SETTING = "trashDays";
    private static final double DEFAULT_DAYS = 30;
    private static final double DAY_MILLIS = 86_400_000;

    private final EventBus bus;
    private final Clock clock;
    private final StorageUsage usage;

    public TrashStore(EventBus bus, Clock clock, StorageUsage usage) {
        this.bus = bus;
        this.clock = clock;
        this.usage = usage;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(TrashEvent.LoadTrashRequest.class, ID, request -> load()),
                new ActionHandler<>(TrashEvent.RestoreRequest.class, ID, request -> restore(request.entryId())),
                new ActionHandler<>(TrashEvent.PurgeRequest.class, ID, request -> purge(request.entryIds())));
    }

    private void load() {
        purgeExpired();
        bus.emit(new TrashEvent.TrashLoaded(TrashService.load()));
    }

    private void restore(String entryId) {
        TrashEntry entry = TrashService.restore(entryId);
        load();
        bus.emit(new TrashEvent.Restored(entry));
        switch (entry.kind()) {
            case "rule", "tag" -> bus.requestIfHandled(new RulesEvent.LoadRulesAndTagsRequest());
            case "provider" -> bus.requestIfHandled(new ProviderEvent.LoadInitialDataRequest());
            default -> bus.requestIfHandled(new ConversationEvent.LoadConversationsRequest());
        }
        bus.requestIfHandled(new ProjectEvent.LoadProjectsRequest());
    }

    private void purge(List<String> entryIds) {
        double before = usage.bytes();
        TrashService.purge(entryIds);
        load();
        bus.emit(new TrashEvent.Purged(entryIds.size(), Math.max(0, before - usage.bytes())));
    }

    private void purgeExpired() {
        double days =
                PersistenceService.loadSetting(DAYS_SETTING, DEFAULT_DAYS) instanceof Double set ? set : DEFAULT_DAYS;
        Timestamp oldest = clock.now().plusMillis(-Math.max(1, Math.floor(days)) * DAY_MILLIS);
        List<String> expired = new ArrayList<>();
        for (TrashEntry entry : TrashService.load()) {
            if (entry.deletedAt().compareTo(oldest) < 0) {
                expired.add(entry.id());
            }
        }
        if (!expired.isEmpty()) {
            TrashService.purge(expired);
        }
    }
}
