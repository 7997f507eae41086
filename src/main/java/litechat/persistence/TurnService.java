package litechat.persistence;

import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** The life of a turn, as static methods over the database that {@link PersistenceService} is bound to. */
public final class TurnService {
    private TurnService() {}

    /**
     * Saves a new turn at the end of its conversation, and the conversation with it if it is new.
     *
     * @return the turn with the index it was given
     */
    public static Interaction start(@Nullable Conversation created, Interaction turn, Timestamp now) {
        return Turns.start(PersistenceService.database(), created, turn, now);
    }

    /** Changes a turn whose answer is asked for again. @throws RowMissing if it is not there */
    public static Interaction restart(String interactionId, Changes changes, Timestamp now) {
        return Turns.restart(PersistenceService.database(), interactionId, changes, now);
    }

    /**
     * Saves what has arrived so far of an answer and, if they are not empty, of the thoughts before it.
     *
     * @throws RowMissing if the turn is not there
     */
    public static void saveProgress(String interactionId, String response, String reasoning) {
        Turns.saveProgress(PersistenceService.database(), interactionId, response, reasoning);
    }

    /** Saves how a turn ended, and that its conversation was active. A turn deleted meanwhile stays deleted. */
    public static void end(Interaction turn, Changes changes, Timestamp now) {
        Turns.end(PersistenceService.database(), turn, changes, now);
    }

    /**
     * Marks a turn as interrupted that still says it is running; what had arrived stays.
     *
     * @return the turn as it stands, or null if it is gone
     */
    public static @Nullable Interaction interrupt(String interactionId, Timestamp now) {
        return Turns.interrupt(PersistenceService.database(), interactionId, now);
    }

    /**
     * Saves the hidden turn that asked for a title, and gives the conversation that title if it still has the one before.
     *
     * @return the conversation with the title, or null if nothing was given
     */
    public static @Nullable Conversation title(Interaction asked, String before) {
        return Turns.title(PersistenceService.database(), asked, before);
    }

    /** The ids of turns that were begun and never ended, each with its conversation's. */
    public static Map<String, String> running() {
        return Turns.running(PersistenceService.database());
    }
}
