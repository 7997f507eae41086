package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Changes;
import litechat.domain.Interaction;

/** The operations on interactions. */
final class InteractionRecords {
    /** Sorts after every number, as any text does. */
    private static final String AFTER_NUMBERS = "";

    private static final double BEFORE_NUMBERS = Double.NEGATIVE_INFINITY;

    private InteractionRecords() {}

    static List<Interaction> load(LiteChatDatabase database, String conversationId) {
        List<Interaction> ordered =
                new ArrayList<>(inOrder(database, conversationId).toList());
        addUnindexed(database, conversationId, ordered);
        return ordered;
    }

    /** The spine row with the greatest index, looked up in the database and not in memory. */
    static double nextIndex(LiteChatDatabase database, String conversationId) {
        Interaction last = inOrder(database, conversationId).reverse().first();
        return last == null ? 0 : Math.max(0, Math.floor(last.index()) + 1);
    }

    static String save(LiteChatDatabase database, Interaction interaction) {
        List<Table<?>> tables = Saves.tables(database, "interactions");
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Saves.requireTargets(database, "interactions", Changes.of("conversationId", interaction.conversationId()));
            requireFreePlace(database, interaction);
            return database.interactions().put(interaction);
        });
    }

    /** There is never a second row with the same place on the spine. */
    private static void requireFreePlace(LiteChatDatabase database, Interaction interaction) {
        if (interaction.parentId() != null || interaction.index() < 0) {
            return;
        }
        for (Interaction other : database.interactions()
                .where("[conversationId+index]")
                .equalTo(List.of(interaction.conversationId(), interaction.index()))
                .toList()) {
            if (other.parentId() == null && !other.id().equals(interaction.id())) {
                throw new UniqueConflict("interactions", "index", Long.toString((long) interaction.index()), null);
            }
        }
    }

    static void deleteAll(LiteChatDatabase database, String conversationId) {
        database.write(List.of(database.interactions()), () -> database.interactions()
                .where("conversationId")
                .equalTo(conversationId)
                .delete());
    }

    private static Query<Interaction> inOrder(LiteChatDatabase database, String conversationId) {
        return database.interactions()
                .where("[conversationId+index]")
                .between(List.of(conversationId, BEFORE_NUMBERS), List.of(conversationId, AFTER_NUMBERS));
    }

    /** A row whose index is not a number is left out by the compound index; it comes last, and is not lost. */
    private static void addUnindexed(LiteChatDatabase database, String conversationId, List<Interaction> ordered) {
        Query<Interaction> all = database.interactions().where("conversationId").equalTo(conversationId);
        if (all.count() == ordered.size()) {
            return;
        }
        Set<String> known = new HashSet<>();
        ordered.forEach(interaction -> known.add(interaction.id()));
        List<Interaction> missing = new ArrayList<>();
        for (Interaction interaction : database.interactions()
                .where("conversationId")
                .equalTo(conversationId)
                .toList()) {
            if (!known.contains(interaction.id())) {
                missing.add(interaction);
            }
        }
        missing.sort(Comparator.comparing(Interaction::id));
        ordered.addAll(missing);
    }
}
