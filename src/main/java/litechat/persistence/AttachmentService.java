package litechat.persistence;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Enclosures;
import org.jspecify.annotations.Nullable;

/** The contents of files, as static methods over the database that {@link PersistenceService} is bound to. */
public final class AttachmentService {
    private AttachmentService() {}

    /**
     * Adds a file to what goes along with the next question (by null that of the conversation that is not there yet), and keeps
     * what of its contents is not there already, in one transaction.
     *
     * @param file as the turn is to record it
     * @param contents rows of the table of attachments
     * @return what goes along now
     */
    public static Enclosures attach(@Nullable String conversationId, Attributes file, List<Attributes> contents) {
        return AttachmentRecords.attach(PersistenceService.database(), conversationId, file, contents);
    }

    /** Takes a file away again, with what of its contents nothing else refers to. @return what goes along now */
    public static Enclosures detach(@Nullable String conversationId, String fileId) {
        return AttachmentRecords.detach(PersistenceService.database(), conversationId, fileId);
    }

    /** The contents under these hashes that are there. */
    public static List<Attributes> contents(List<String> hashes) {
        return AttachmentRecords.contents(PersistenceService.database(), hashes);
    }

    /** Deletes all contents that no turn, no draft and nothing in the trash refers to. @return how many there were */
    public static int collect() {
        return AttachmentRecords.collect(PersistenceService.database());
    }
}
