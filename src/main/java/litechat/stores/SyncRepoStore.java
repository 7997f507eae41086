package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Secret;
import litechat.domain.SyncRepo;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.EventBus;
import litechat.events.SyncRepoDraft;
import litechat.events.SyncRepoEvent;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import org.jspecify.annotations.Nullable;

/** The git repositories: kept, and not yet used. */
public final class SyncRepoStore implements ActionStore {
    private static final String ID = "syncRepoStore";

    private final EventBus bus;
    private final Ids ids;
    private final Clock clock;

    public SyncRepoStore(EventBus bus, Ids ids, Clock clock) {
        this.bus = bus;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<ActionHandler<?>> getRegisteredActionHandlers() {
        return List.of(
                new ActionHandler<>(SyncRepoEvent.LoadSyncReposRequest.class, ID, request -> load()),
                new ActionHandler<>(SyncRepoEvent.AddSyncRepoRequest.class, ID, request -> save(null, request.draft())),
                new ActionHandler<>(
                        SyncRepoEvent.UpdateSyncRepoRequest.class, ID, request -> save(request.id(), request.draft())),
                new ActionHandler<>(SyncRepoEvent.DeleteSyncRepoRequest.class, ID, request -> {
                    PersistenceService.deleteSyncRepo(request.id());
                    load();
                }));
    }

    private void load() {
        List<SyncRepo> shown = new ArrayList<>();
        for (SyncRepo repo : PersistenceService.loadSyncRepos()) {
            shown.add(repo.withPassword(null));
        }
        bus.emit(new SyncRepoEvent.SyncReposLoaded(shown));
    }

    private void save(@Nullable String id, SyncRepoDraft draft) {
        try {
            PersistenceService.saveSyncRepo(merged(id == null ? null : find(id), draft, clock.now()));
        } catch (PersistenceException e) {
            bus.emit(new SyncRepoEvent.SyncRepoRefused(id, e.sentence()));
        }
        load();
    }

    private SyncRepo merged(@Nullable SyncRepo before, SyncRepoDraft draft, Timestamp now) {
        Secret entered = draft.password();
        Secret kept = before == null ? null : before.password();
        Secret password = entered == null ? kept : entered.isEmpty() ? null : entered;
        return new SyncRepo(
                before == null ? ids.next() : before.id(),
                draft.name(),
                draft.remoteUrl(),
                draft.branch().isBlank() ? "main" : draft.branch(),
                draft.username(),
                password,
                before == null ? null : before.lastPulledAt(),
                before == null ? null : before.lastPushedAt(),
                before == null ? null : before.lastSyncError(),
                before == null ? now : before.createdAt(),
                now,
                before == null ? Attributes.NONE : before.others());
    }

    private static SyncRepo find(String id) {
        for (SyncRepo repo : PersistenceService.loadSyncRepos()) {
            if (repo.id().equals(id)) {
                return repo;
            }
        }
        throw new RowMissing();
    }
}
