package litechat.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Draft;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InvalidRecord;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The life of a turn in the database. While it runs, a row of {@code appState} under {@code turn:} and its id says so,
 * because no index serves the status: after a crash the next start finds it there.
 */
final class Turns {
    private static final String RUNNING = "turn:";

    private Turns() {}

    /**
     * Saves a new turn at the end of its conversation, and the conversation with it if it is new.
     *
     * @return the turn with the index it was given
     */
    static Interaction start(
            LiteChatDatabase database,
            @Nullable Conversation created,
            Interaction turn,
            Timestamp now,
            @Nullable Draft draft) {
        List<Table<?>> tables = new ArrayList<>(tables(database));
        if (created != null) {
            tables.add(database.projects());
            tables.add(database.syncRepos());
        }
        if (draft != null) {
            tables.add(database.raw(DraftRecords.TABLE));
        }
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            if (created == null) {
                touch(database, turn.conversationId(), now);
            } else {
                if (!created.id().equals(turn.conversationId())) {
                    throw new InvalidRecord("conversationId", "names another conversation");
                }
                Saves.requireTargets(database, "conversations", ConversationRecords.references(created));
                database.conversations().add(created);
            }
            Interaction placed = turn.withIndex(InteractionRecords.nextIndex(database, turn.conversationId()));
            database.interactions().add(placed);
            markRunning(database, placed);
            if (draft != null) {
                DraftRecords.take(database, created == null ? turn.conversationId() : null, draft);
            }
            return placed;
        });
    }

    /** Changes a turn whose answer is asked for again. @return the turn as it stands */
    static Interaction restart(LiteChatDatabase database, String id, Changes changes, Timestamp now) {
        Saves.requireSound("interactions", changes);
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            boolean found = database.interactions().update(id, changes);
            Interaction turn = database.interactions().get(id);
            if (!found || turn == null) {
                throw new RowMissing();
            }
            touch(database, turn.conversationId(), now);
            markRunning(database, turn);
            return turn;
        });
    }

    static void saveProgress(LiteChatDatabase database, String id, String response, String reasoning) {
        Changes arrived = Changes.of("response", response);
        Changes changes = reasoning.isEmpty() ? arrived : arrived.and("metadata.reasoning", reasoning);
        database.write(List.of(database.interactions()), () -> {
            if (!database.interactions().update(id, changes)) {
                throw new RowMissing();
            }
        });
    }

    /**
     * Saves how a turn ended, and that its conversation was active. A turn deleted meanwhile stays deleted.
     *
     * @return the turn as it stands, or null if it is gone
     */
    static @Nullable Interaction end(LiteChatDatabase database, Interaction turn, Changes changes, Timestamp now) {
        Saves.requireSound("interactions", changes);
        // A record is never null for the engine's sake, so the result goes out in a list.
        List<Interaction> stored = database.transaction(Mode.READ_WRITE, tables(database), () -> {
            unmark(database, turn.id());
            if (!database.interactions().update(turn.id(), changes)) {
                return List.of();
            }
            touch(database, turn.conversationId(), now);
            Interaction saved = database.interactions().get(turn.id());
            return saved == null ? List.of() : List.of(saved);
        });
        return stored.isEmpty() ? null : stored.get(0);
    }

    /**
     * Marks a turn as interrupted that nobody is answering any more; what had arrived stays.
     *
     * @return the turn as it stands, or null if it is gone
     */
    static @Nullable Interaction interrupt(LiteChatDatabase database, String id, Timestamp now) {
        List<Interaction> found = database.transaction(Mode.READ_WRITE, tables(database), () -> {
            unmark(database, id);
            Interaction turn = database.interactions().get(id);
            if (turn != null && turn.status().equals(InteractionStatus.STREAMING)) {
                Changes changes = Changes.of("status", InteractionStatus.CANCELLED.value())
                        .and("endedAt", now)
                        .and("metadata.interrupted", true);
                database.interactions().update(id, changes);
                turn = database.interactions().get(id);
            }
            return turn == null ? List.of() : List.of(turn);
        });
        return found.isEmpty() ? null : found.get(0);
    }

    /** See {@link TurnService#title}. A conversation deleted meanwhile stays deleted. */
    static @Nullable Conversation title(LiteChatDatabase database, Interaction asked, String before) {
        List<Conversation> titled = database.transaction(Mode.READ_WRITE, tables(database), () -> {
            Conversation conversation = database.conversations().get(asked.conversationId());
            if (conversation == null) {
                return List.of();
            }
            database.interactions().add(asked);
            String title = asked.responseText();
            if (title.isEmpty() || !conversation.title().equals(before)) {
                return List.of();
            }
            database.conversations().update(conversation.id(), Changes.of("title", title));
            return List.of(conversation.withTitle(title));
        });
        return titled.isEmpty() ? null : titled.get(0);
    }

    static Map<String, String> running(LiteChatDatabase database) {
        Map<String, String> running = new LinkedHashMap<>();
        for (AppState state : marks(database)) {
            if (state.value() instanceof String conversationId) {
                running.put(state.key().substring(RUNNING.length()), conversationId);
            }
        }
        return running;
    }

    /** The rows that say what runs. */
    static List<AppState> marks(LiteChatDatabase database) {
        return database.appState()
                .where("key")
                .between(RUNNING, RUNNING + '\uffff')
                .toList();
    }

    /** Whether it was begun and has not ended, as far as the database knows. */
    static boolean isRunning(LiteChatDatabase database, String id) {
        return Saves.exists(database, "appState", RUNNING + id);
    }

    static List<Table<?>> tables(LiteChatDatabase database) {
        return List.of(database.conversations(), database.interactions(), database.appState());
    }

    static void markRunning(LiteChatDatabase database, Interaction turn) {
        database.appState().put(new AppState(RUNNING + turn.id(), turn.conversationId(), Attributes.NONE));
    }

    static void unmark(LiteChatDatabase database, String id) {
        database.appState().delete(RUNNING + id);
    }

    static void touch(LiteChatDatabase database, String conversationId, Timestamp now) {
        if (!database.conversations().update(conversationId, Changes.of("updatedAt", now))) {
            throw new RowMissing();
        }
    }
}
