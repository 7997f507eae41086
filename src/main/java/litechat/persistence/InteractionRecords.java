package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Changes;
import litechat.domain.Interaction;

/** The operations on interactions. */
final class InteractionRecords {
    /** Sorts after every number, as any text does. */
    private static final String AFTER_NUMBERS = "";

    private static final double BEFORE_NUMBERS = Double.NEGATIVE_INFINITY;

    private static final int PART = 1_000;

    private static final Comparator<Interaction> IN_ORDER = (a, b) -> {
        int byIndex = Double.compare(a.index(), b.index());
        return byIndex != 0 ? byIndex : a.id().compareTo(b.id());
    };

    private InteractionRecords() {}

    /**
     * Not by the compound index: it leaves out rows whose index is no key, and to count whether there are any takes half
     * as long as to read them all. To sort takes no time beside either.
     */
    static List<Interaction> load(LiteChatDatabase database, String conversationId) {
        List<Interaction> interactions = new ArrayList<>(database.interactions()
                .where("conversationId")
                .equalTo(conversationId)
                .toList());
        interactions.sort(IN_ORDER);
        return interactions;
    }

    /** All in one transaction; in parts, because one huge call takes longer and holds every row twice. */
    static void saveAll(LiteChatDatabase database, List<Interaction> interactions) {
        database.write(Saves.tables(database, "interactions"), () -> {
            requirePlaces(database, interactions);
            for (int from = 0; from < interactions.size(); from += PART) {
                int to = Math.min(from + PART, interactions.size());
                database.interactions().bulkPut(interactions.subList(from, to));
            }
        });
    }

    private static void requirePlaces(LiteChatDatabase database, List<Interaction> interactions) {
        Set<String> conversations = new LinkedHashSet<>();
        Set<String> places = new HashSet<>();
        for (Interaction interaction : interactions) {
            conversations.add(interaction.conversationId());
            boolean isOnSpine = interaction.parentId() == null && interaction.index() >= 0;
            if (isOnSpine && !places.add(interaction.conversationId() + " " + (long) interaction.index())) {
                throw placeTaken(interaction);
            }
        }
        List<String> ids = List.copyOf(conversations);
        if (database.raw("conversations").where(":id").anyOf(ids).count() < ids.size()) {
            throw new RowMissing();
        }
        if (database.interactions().where("conversationId").anyOf(ids).count() > 0) {
            for (Interaction interaction : interactions) {
                requireFreePlace(database, interaction);
            }
        }
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
                throw placeTaken(interaction);
            }
        }
    }

    private static UniqueConflict placeTaken(Interaction interaction) {
        return new UniqueConflict("interactions", "index", Long.toString((long) interaction.index()), null);
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
}
