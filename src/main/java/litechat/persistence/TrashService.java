package litechat.persistence;

import java.util.List;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;

/** Deletion that can be taken back, as static methods over the database that {@link PersistenceService} is bound to. */
public final class TrashService {
    private TrashService() {}

    /**
     * Moves a thing of a kind into the trash, with all that is deleted along with it.
     *
     * @param entryId the id that the entry is to have
     * @param kind see {@link TrashEntry#kind}
     * @param contents what becomes of a project's conversations
     * @throws RowMissing if it is not there
     */
    public static TrashEntry moveToTrash(
            String entryId, String kind, String id, ProjectContents contents, Timestamp now) {
        return Deletions.trash(PersistenceService.database(), entryId, kind, id, contents, now);
    }

    /** How many conversations are in a project and in those below it, all of which its deletion concerns. */
    public static int countConversations(String projectId) {
        return ProjectRecords.countConversations(PersistenceService.database(), projectId);
    }

    /** What is in the trash, the last deleted first. */
    public static List<TrashEntry> load() {
        return new Trash(PersistenceService.database()).load();
    }

    /** The ids of entries that were deleted before a moment, the first deleted first, at most so many. */
    public static List<String> deletedBefore(Timestamp moment, int limit) {
        return new Trash(PersistenceService.database()).deletedBefore(moment, limit);
    }

    /** Puts an entry back. @throws UniqueConflict if its name is taken by now */
    public static TrashEntry restore(String entryId) {
        return Deletions.restore(PersistenceService.database(), entryId);
    }

    /** Deletes entries for good. @return how many bytes they took, near enough */
    public static double purge(List<String> entryIds) {
        return Deletions.purge(PersistenceService.database(), entryIds);
    }
}
