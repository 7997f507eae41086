package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.persistence.rows.InteractionRows;

/**
 * Single turns in the trash. What continued a turn continues what it continued while it is away, and the turn comes back
 * between them, as far as they are still there.
 */
final class TurnTrash {
    static final String KIND = "message";

    private TurnTrash() {}

    static TrashEntry trash(LiteChatDatabase database, String entryId, String id, String title, Timestamp now) {
        List<Table<?>> tables = new ArrayList<>(Turns.tables(database));
        tables.add(database.raw(Trash.TABLE));
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Attributes row = database.raw("interactions").get(id);
            if (row == null) {
                throw new RowMissing();
            }
            String conversationId = row.key("conversationId");
            Trash.Bin bin = Trash.Bin.open(database, entryId);
            TurnTree tree = TurnBranches.tree(database, conversationId);
            if (tree.has(id)) {
                bin.turn(
                        row,
                        Attributes.of("after", tree.allBefore(id))
                                .with("before", tree.followers(id))
                                .with("shown", tree.shown().contains(id)));
                tree.remove(id);
                TreePlaces.write(database, tree);
            } else {
                bin.turn(row, Attributes.NONE);
            }
            database.interactions().delete(id);
            Turns.unmark(database, id);
            Turns.touch(database, conversationId, now);
            return bin.close(KIND, title, now);
        });
    }

    /** Puts a turn back, in the transaction of the caller. */
    static void restore(LiteChatDatabase database, Attributes part, Timestamp deletedAt) {
        Attributes row = TrashRestore.ended(database, part.attributes("row"), deletedAt);
        String conversationId = row.key("conversationId");
        if (!Saves.exists(database, "conversations", conversationId)) {
            throw new PersistenceException(
                    "The conversation that this message belongs to is not there. If it is in the trash, put it back first.",
                    null);
        }
        database.raw("interactions").add(row);
        if (!(part.get("after") instanceof List<?> after)) {
            return;
        }
        Interaction turn = new InteractionRows().read(new AttributesRow(row));
        TurnTree tree = treeWithout(database, turn);
        String continued = nearest(tree, after);
        tree.add(turn, continued);
        if (part.get("before") instanceof List<?> followers) {
            takeBack(tree, turn.id(), continued, followers);
        }
        show(tree, turn.id(), continued, part.isTrue("shown"));
        TreePlaces.write(database, tree);
    }

    private static TurnTree treeWithout(LiteChatDatabase database, Interaction turn) {
        List<Interaction> others = InteractionRecords.load(database, turn.conversationId());
        others.removeIf(other -> other.id().equals(turn.id()));
        return new TurnTree(others);
    }

    private static String nearest(TurnTree tree, List<?> ids) {
        for (Object id : ids) {
            if (id instanceof String known && tree.has(known)) {
                return known;
            }
        }
        return TurnTree.START;
    }

    /** What continues something else by now stays there. */
    private static void takeBack(TurnTree tree, String id, String continued, List<?> followers) {
        List<String> shown = tree.shown();
        for (Object each : followers) {
            if (each instanceof String follower
                    && tree.has(follower)
                    && tree.before(follower).equals(continued)) {
                tree.move(follower, id);
            }
        }
        if (!shown.isEmpty()) {
            tree.showUpTo(shown.get(shown.size() - 1));
        }
    }

    /** Shows a turn where what is shown ends before it, or beside it if it was shown: the reader has not gone on elsewhere. */
    private static void show(TurnTree tree, String id, String continued, boolean wasShown) {
        List<String> shown = tree.shown();
        String last = shown.isEmpty() ? TurnTree.START : shown.get(shown.size() - 1);
        boolean endsBeside = !last.equals(TurnTree.START) && tree.before(last).equals(continued);
        if (last.equals(continued) || (wasShown && endsBeside)) {
            tree.show(id);
        }
    }
}
