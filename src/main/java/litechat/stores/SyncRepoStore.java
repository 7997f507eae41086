package litechat.stores;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Clock;
import litechat.domain.Ids;
import litechat.domain.Secret;
import litechat.domain.SyncRepo;
import litechat.domain.Timestamp;
import litechat.events.ActionHandler;
import litechat.events.Event;
import litechat.events.EventBus;
import litechat.events.SyncRepoDraft;
import litechat.events.SyncRepoEvent.AddSyncRepoRequest;
import litechat.events.SyncRepoEvent.DeleteSyncRepoRequest;
import litechat.events.SyncRepoEvent.LoadSyncReposRequest;
import litechat.events.SyncRepoEvent.SyncRepoRefused;
import litechat.events.SyncRepoEvent.SyncRepoSaved;
import litechat.events.SyncRepoEvent.SyncReposLoaded;
import litechat.events.SyncRepoEvent.UpdateSyncRepoRequest;
import litechat.persistence.PersistenceService;
import org.jspecify.annotations.Nullable;

/** The git repositories: kept, and not yet used. */
public final class SyncRepoStore implements ActionStore {
    private static final String ID = "syncRepoStore";
    private static final String DEFAULT_BRANCH = "main";

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
                new ActionHandler<>(LoadSyncReposRequest.class, ID, request -> load()),
                new ActionHandler<>(AddSyncRepoRequest.class, ID, request -> change(null, () -> add(request.draft()))),
                new ActionHandler<>(
                        UpdateSyncRepoRequest.class, ID, request -> change(request.id(), () -> update(request))),
                new ActionHandler<>(DeleteSyncRepoRequest.class, ID, request -> {
                    PersistenceService.deleteSyncRepo(request.id());
                    load();
                }));
    }

    private void load() {
        List<SyncRepo> shown = new ArrayList<>();
        List<String> withPassword = new ArrayList<>();
        for (SyncRepo repo : PersistenceService.loadSyncRepos()) {
            shown.add(repo.withPassword(null));
            if (repo.password() != null && !repo.password().isEmpty()) {
                withPassword.add(repo.id());
            }
        }
        bus.emit(new SyncReposLoaded(shown, withPassword));
    }

    private Event add(SyncRepoDraft draft) {
        Secret password = draft.password();
        Timestamp now = clock.now();
        SyncRepo repo = new SyncRepo(
                ids.next(),
                draft.name(),
                draft.remoteUrl(),
                draft.branch().isBlank() ? DEFAULT_BRANCH : draft.branch(),
                draft.username(),
                password == null || password.isEmpty() ? null : password,
                null,
                null,
                null,
                now,
                now,
                Attributes.NONE);
        PersistenceService.saveSyncRepo(repo);
        return new SyncRepoSaved(repo.withPassword(null));
    }

    private Event update(UpdateSyncRepoRequest request) {
        Secret password = request.password();
        Changes changes = request.changes().and("updatedAt", clock.now());
        if (password != null) {
            changes = changes.and("password", password.isEmpty() ? null : password.reveal());
        }
        SyncRepo repo = PersistenceService.updateSyncRepo(request.id(), changes);
        return new SyncRepoSaved(repo.withPassword(null));
    }

    private void change(@Nullable String id, Saving.Change change) {
        Saving.make(bus, change, sentence -> new SyncRepoRefused(id, sentence), this::load);
    }
}
