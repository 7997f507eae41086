package litechat.events;

import java.util.List;
import litechat.domain.SyncRepo;
import org.jspecify.annotations.Nullable;

/** Requests and events about git repositories, which are kept and not yet used. */
public final class SyncRepoEvent {
    private SyncRepoEvent() {}

    /** Asks for the repositories to be read. */
    public record LoadSyncReposRequest() implements Request {
        @Override
        public String name() {
            return "conversation.load.sync.repos.request";
        }
    }

    /** Asks for a new repository. */
    public record AddSyncRepoRequest(SyncRepoDraft draft) implements Request {
        @Override
        public String name() {
            return "conversation.add.sync.repo.request";
        }
    }

    /** Asks for a repository to be changed. */
    public record UpdateSyncRepoRequest(String id, SyncRepoDraft draft) implements Request {
        @Override
        public String name() {
            return "conversation.update.sync.repo.request";
        }
    }

    /** Asks for a repository to be deleted, and unlinked from its conversations. */
    public record DeleteSyncRepoRequest(String id) implements Request {
        @Override
        public String name() {
            return "conversation.delete.sync.repo.request";
        }
    }

    /** Repositories were read or changed; these are all, by name, without their passwords. */
    public record SyncReposLoaded(List<SyncRepo> repos) implements Event {
        @Override
        public String name() {
            return "conversation.sync.repos.loaded";
        }
    }

    /** A repository could not be saved, and why. */
    public record SyncRepoRefused(@Nullable String id, String error) implements Event {
        @Override
        public String name() {
            return "sync.repo.refused";
        }
    }
}
