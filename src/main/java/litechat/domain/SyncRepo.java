package litechat.domain;

import org.jspecify.annotations.Nullable;

/** A git repository that conversations can be kept in. */
public record SyncRepo(
        String id,
        String name,
        String remoteUrl,
        String branch,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable Timestamp lastPulledAt,
        @Nullable Timestamp lastPushedAt,
        @Nullable String lastSyncError,
        Timestamp createdAt,
        Timestamp updatedAt,
        Attributes others)
        implements Named {

    public SyncRepo {
        Check.id("id", id);
        Check.name("name", name);
    }

    public SyncRepo withPassword(@Nullable Secret newPassword) {
        return new SyncRepo(
                id,
                name,
                remoteUrl,
                branch,
                username,
                newPassword,
                lastPulledAt,
                lastPushedAt,
                lastSyncError,
                createdAt,
                updatedAt,
                others);
    }
}
