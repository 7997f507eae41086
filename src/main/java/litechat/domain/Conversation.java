package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * A conversation, without its interactions.
 *
 * @param projectId the project it lies in, or null at the top level
 * @param syncRepoId the repository it is linked to
 * @param updatedAt when a turn in it last started, ended or was edited
 * @param archivedAt when it was put aside, or null
 * @param others fields of the stored row that this program does not know
 */
public record Conversation(
        String id,
        String title,
        @Nullable String projectId,
        Attributes metadata,
        @Nullable String syncRepoId,
        @Nullable Timestamp lastSyncedAt,
        Timestamp createdAt,
        Timestamp updatedAt,
        @Nullable Timestamp archivedAt,
        Attributes others) {

    public Conversation {
        Check.id("id", id);
        Check.optionalId("projectId", projectId);
        Check.optionalId("syncRepoId", syncRepoId);
    }

    /** A new conversation at the top level. */
    public static Conversation create(String id, String title, Timestamp now) {
        return new Conversation(id, title, null, Attributes.NONE, null, null, now, now, null, Attributes.NONE);
    }

    /** The order of lists: the last active first, then by id. */
    public static int byActivity(Conversation one, Conversation other) {
        int later = other.updatedAt().compareTo(one.updatedAt());
        return later != 0 ? later : one.id().compareTo(other.id());
    }

    public Conversation withTitle(String newTitle) {
        return new Conversation(
                id, newTitle, projectId, metadata, syncRepoId, lastSyncedAt, createdAt, updatedAt, archivedAt, others);
    }

    public Conversation withProjectId(@Nullable String newProjectId) {
        return new Conversation(
                id, title, newProjectId, metadata, syncRepoId, lastSyncedAt, createdAt, updatedAt, archivedAt, others);
    }

    public Conversation withMetadata(Attributes newMetadata) {
        return new Conversation(
                id, title, projectId, newMetadata, syncRepoId, lastSyncedAt, createdAt, updatedAt, archivedAt, others);
    }

    public Conversation withUpdatedAt(Timestamp moment) {
        return new Conversation(
                id, title, projectId, metadata, syncRepoId, lastSyncedAt, createdAt, moment, archivedAt, others);
    }
}
