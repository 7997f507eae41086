package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Draft;
import litechat.domain.Ids;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** What makes branches of a conversation, and chooses among them; each in one transaction. */
public final class TurnBranches {
    /** What the metadata of a turn name other turns of its conversation by. */
    public static final List<String> LINKS = List.of(TurnTree.CONTINUES, "regeneratedFromId", "editedFromId");

    private TurnBranches() {}

    /**
     * Saves new turns in the place of another one, which stays beside them with all that continues it. The first of them is
     * shown.
     */
    static List<Interaction> replace(
            LiteChatDatabase database, String replacedId, List<Interaction> turns, Timestamp now) {
        String conversationId = turns.get(0).conversationId();
        return database.transaction(Mode.READ_WRITE, Turns.tables(database), () -> {
            Turns.touch(database, conversationId, now);
            TurnTree tree = tree(database, conversationId);
            String continued = tree.before(replacedId);
            add(database, tree, turns, continued);
            tree.showUpTo(turns.get(0).id());
            TreePlaces.write(database, tree);
            return saved(database, turns);
        });
    }

    private static void add(LiteChatDatabase database, TurnTree tree, List<Interaction> turns, String continued) {
        for (Interaction turn : turns) {
            database.interactions().add(turn);
            tree.add(turn, continued);
            Turns.markRunning(database, turn);
        }
    }

    private static List<Interaction> saved(LiteChatDatabase database, List<Interaction> turns) {
        List<Interaction> saved = new ArrayList<>();
        for (Interaction turn : turns) {
            saved.add(saved(database, turn.id()));
        }
        return saved;
    }

    /** Saves new turns at the end of their conversation, the first as the one that is shown, the others beside it. */
    static List<Interaction> start(
            LiteChatDatabase database,
            @Nullable Conversation created,
            List<Interaction> turns,
            Timestamp now,
            @Nullable Draft draft) {
        List<Table<?>> tables = new ArrayList<>(Turns.tables(database));
        tables.add(database.projects());
        tables.add(database.syncRepos());
        if (draft != null) {
            tables.add(database.raw(DraftRecords.TABLE));
        }
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Interaction first = Turns.start(database, created, turns.get(0), now, draft);
            TurnTree tree = tree(database, first.conversationId());
            add(database, tree, turns.subList(1, turns.size()), tree.before(first.id()));
            TreePlaces.write(database, tree);
            return saved(database, turns);
        });
    }

    static List<Interaction> versions(LiteChatDatabase database, String id) {
        return database.transaction(Mode.READ_ONLY, List.of(database.interactions()), () -> {
            TurnTree tree = tree(database, saved(database, id).conversationId());
            List<Interaction> versions = new ArrayList<>();
            for (String version : tree.followers(tree.before(id))) {
                Interaction row = tree.rows().get(version);
                if (row != null) {
                    versions.add(row);
                }
            }
            return versions;
        });
    }

    /** Shows the branch of a turn. @throws RowMissing if it is not there */
    static void choose(LiteChatDatabase database, String id) {
        database.write(List.of(database.interactions()), () -> {
            TurnTree tree = tree(database, saved(database, id).conversationId());
            tree.before(id); // it has a place, or nothing is changed
            tree.show(id);
            TreePlaces.write(database, tree);
        });
    }

    /**
     * Copies a turn and all before it to a new conversation; what was counted for the originals is not to be counted again, so
     * each copy names its original and keeps its times.
     */
    static Conversation fork(LiteChatDatabase database, String id, String prefix, Ids ids, Timestamp now) {
        List<Table<?>> tables = List.of(database.conversations(), database.interactions());
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Interaction turn = saved(database, id);
            Conversation source = database.conversations().get(turn.conversationId());
            if (source == null) {
                throw new RowMissing();
            }
            Conversation created = Conversation.create(ids.next(), prefix + source.title(), now)
                    .withProjectId(source.projectId())
                    .withMetadata(Attributes.of("forkedFromId", id));
            TurnTree tree = tree(database, turn.conversationId());
            tree.showUpTo(id);
            List<Attributes> copies = new ArrayList<>();
            for (Attributes row : database.raw("interactions").bulkGet(tree.shown())) {
                if (row != null) {
                    copies.add(copy(row, ids.next(), created.id(), copies.size(), now));
                }
            }
            database.conversations().add(created);
            database.raw("interactions").bulkAdd(copies);
            return created;
        });
    }

    private static Attributes copy(Attributes row, String id, String conversationId, double index, Timestamp now) {
        Attributes metadata = row.attributes("metadata").with("forkedFromId", row.key("id"));
        for (String link : LINKS) {
            metadata = metadata.get(link) == null ? metadata : metadata.without(link);
        }
        Attributes copy = row.with("id", id)
                .with("conversationId", conversationId)
                .with("index", index)
                .with("parentId", null)
                .with("metadata", metadata);
        if (row.get("prompt") instanceof Attributes prompt) {
            copy = copy.with("prompt", prompt.with("id", id));
        }
        boolean isArriving = InteractionStatus.STREAMING.value().equals(row.text("status"));
        return isArriving
                ? copy.with("status", InteractionStatus.CANCELLED.value()).with("endedAt", now)
                : copy;
    }

    static TurnTree tree(LiteChatDatabase database, String conversationId) {
        return new TurnTree(InteractionRecords.load(database, conversationId));
    }

    private static Interaction saved(LiteChatDatabase database, String id) {
        Interaction turn = database.interactions().get(id);
        if (turn == null) {
            throw new RowMissing();
        }
        return turn;
    }
}
