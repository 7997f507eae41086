package litechat.persistence;

import litechat.domain.Enclosures;
import org.jspecify.annotations.Nullable;

/**
 * What is written and not asked yet, as static methods over the database that {@link PersistenceService} is bound to.
 *
 * <p>By null the conversation that is not there yet is meant. Drafts are in no export.
 */
public final class DraftService {
    private DraftService() {}

    /** Changes what goes along with the next question; it must not wait. */
    @FunctionalInterface
    public interface Change {
        Enclosures apply(Enclosures stored);
    }

    /** The text, or an empty one. */
    public static String text(@Nullable String conversationId) {
        return DraftRecords.text(PersistenceService.database(), conversationId);
    }

    /**
     * Saves a text; an empty one goes away.
     *
     * @param base what was stored when the writing began: if another tab has saved something else since, both texts stay
     * @return what is stored now
     */
    public static String saveText(@Nullable String conversationId, String base, String text) {
        return DraftRecords.saveText(PersistenceService.database(), conversationId, base, text);
    }

    /** What goes along with the next question. */
    public static Enclosures enclosures(@Nullable String conversationId) {
        return DraftRecords.enclosures(PersistenceService.database(), conversationId);
    }

    /** Changes what goes along. @return what is stored now */
    public static Enclosures change(@Nullable String conversationId, Change change) {
        return DraftRecords.change(PersistenceService.database(), conversationId, change);
    }
}
