package litechat.persistence;

import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Draft;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/** The life of a turn, as static methods over the database that {@link PersistenceService} is bound to. */
public final class TurnService {
    private TurnService() {}

    /**
     * Saves a new turn at the end of its conversation, and the conversation with it if it is new.
     *
     * @param draft what the turn was until now, if it was one: it goes when the turn is saved. That of a new conversation is the
     *     one of the conversation that is not there yet
     * @return the turn with the index it was given
     * @throws DraftChanged if the draft has files, and what goes along with it is not that any more
     */
    public static Interaction start(
            @Nullable Conversation created, Interaction turn, Timestamp now, @Nullable Draft draft) {
        return Turns.start(PersistenceService.database(), created, turn, now, draft);
    }

    /**
     * Saves new turns at the end of their conversation: the first is shown, and the others are alternatives to it.
     *
     * @param draft what they were until now, if they were one
     * @return the turns as they stand
     * @throws DraftChanged as for a single one
     */
    public static List<Interaction> start(
            @Nullable Conversation created, List<Interaction> turns, Timestamp now, @Nullable Draft draft) {
        return TurnBranches.start(PersistenceService.database(), created, turns, now, draft);
    }

    /**
     * Saves new turns in the place of another one, which stays beside them with all that continues it. The first of them is shown.
     *
     * @return the turns as they stand
     * @throws RowMissing if the other one is not there
     */
    public static List<Interaction> replace(String replacedId, List<Interaction> turns, Timestamp now) {
        return TurnBranches.replace(PersistenceService.database(), replacedId, turns, now);
    }

    /** A turn and the alternatives to it, the oldest first. @throws RowMissing if it is not there */
    public static List<Interaction> versions(String interactionId) {
        return TurnBranches.versions(PersistenceService.database(), interactionId);
    }

    /** Shows the branch that a turn is on, up to its newest end. @throws RowMissing if the turn is not there */
    public static void choose(String interactionId) {
        TurnBranches.choose(PersistenceService.database(), interactionId);
    }

    /**
     * Begins a conversation with copies of a turn and of all before it; each names its original in
     * {@code metadata.forkedFromId}.
     *
     * @param prefix what its title has before that of the other conversation
     */
    public static Conversation fork(String interactionId, String prefix, Ids ids, Timestamp now) {
        return TurnBranches.fork(PersistenceService.database(), interactionId, prefix, ids, now);
    }

    /** Notes what the user thinks of an answer, from −5 to 5; null takes it back. */
    public static Interaction rate(String interactionId, @Nullable Double rating) {
        LiteChatDatabase database = PersistenceService.database();
        return Saves.update(database, database.interactions(), interactionId, Changes.of("rating", rating));
    }

    /** Moves a single turn to the trash; what continued it continues what it continued. @throws RowMissing if it is not there */
    public static TrashEntry moveToTrash(String entryId, String interactionId, String title, Timestamp now) {
        return TurnTrash.trash(PersistenceService.database(), entryId, interactionId, title, now);
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

    /**
     * Saves how a turn ended, and that its conversation was active. A turn deleted meanwhile stays deleted.
     *
     * @return the turn as it stands, or null if it is gone
     */
    public static @Nullable Interaction end(Interaction turn, Changes changes, Timestamp now) {
        return Turns.end(PersistenceService.database(), turn, changes, now);
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
