package litechat.events;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Secret;
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

    /**
     * Asks for some fields of a repository to be changed.
     *
     * @param password null leaves what is saved, an empty one removes it
     */
    public record UpdateSyncRepoRequest(String id, Changes changes, @Nullable Secret password) implements Request {
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

    /**
     * Repositories were read or changed; these are all, by name, without their passwords.
     *
     * @param withPassword the ids of those that have one
     */
    public record SyncReposLoaded(List<SyncRepo> repos, List<String> withPassword) implements Event {
        @Override
        public String name() {
            return "conversation.sync.repos.loaded";
        }
    }

    /** A repository was saved. */
    public record SyncRepoSaved(SyncRepo repo) implements Event {
        @Override
        public String name() {
            return "sync.repo.saved";
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
