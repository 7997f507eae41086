package litechat.persistence;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Interaction;
import litechat.persistence.rows.InteractionRows;

/** The operations on interactions. */
final class InteractionRecords {
    /** Sorts after every number, as any text does. */
    private static final String AFTER_NUMBERS = "";

    private static final double BEFORE_NUMBERS = Double.NEGATIVE_INFINITY;

    private static final String PLACE = "[conversationId+index]";

    private static final int PART = 1_000;

    private InteractionRecords() {}

    /** Of the same index in the order of their keys. The index leaves out damaged rows, which have to be shown too. */
    static List<Interaction> load(LiteChatDatabase database, String conversationId) {
        List<Interaction> ordered = database.interactions().inOrder("conversationId", "index", conversationId);
        if (ordered != null) {
            return ordered;
        }
        return database.interactions()
                .where("conversationId")
                .equalTo(conversationId)
                .sortedBy("index", InteractionRows.HIDDEN);
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
        Map<String, Set<Double>> places = new LinkedHashMap<>();
        for (Interaction interaction : interactions) {
            Set<Double> taken = places.get(interaction.conversationId());
            if (taken == null) {
                taken = new HashSet<>();
                places.put(interaction.conversationId(), taken);
            }
            // Plus zero: to the database, minus zero is the same key.
            if (isOnSpine(interaction) && !taken.add(interaction.index() + 0.0)) {
                throw placeTaken(interaction);
            }
        }
        List<String> ids = List.copyOf(places.keySet());
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

    /** What it has to agree with is asked together with the saving, which a refusal takes back. */
    static String save(LiteChatDatabase database, Interaction interaction) {
        List<Table<?>> tables = Saves.tables(database, "interactions");
        return database.transaction(Mode.READ_WRITE, tables, () -> {
            Pending<List<String>> conversation =
                    database.conversations().requestKeys(":id", interaction.conversationId());
            Pending<List<String>> place = database.interactions().requestKeys(PLACE, placeOf(interaction));
            String id = database.interactions().put(interaction);
            if (conversation.get().isEmpty()) {
                throw new RowMissing();
            }
            if (hasOthers(place.get(), id)) {
                requireFreePlace(database, interaction);
            }
            return id;
        });
    }

    private static boolean hasOthers(List<String> ids, String id) {
        return ids.size() > 1 || (ids.size() == 1 && !ids.get(0).equals(id));
    }

    /** There is never a second row with the same place on the spine. */
    private static void requireFreePlace(LiteChatDatabase database, Interaction interaction) {
        if (!isOnSpine(interaction)) {
            return;
        }
        for (Interaction other : atPlaceOf(database, interaction).toList()) {
            if (other.parentId() == null && !other.id().equals(interaction.id())) {
                throw placeTaken(interaction);
            }
        }
    }

    private static boolean isOnSpine(Interaction interaction) {
        return interaction.parentId() == null && interaction.index() >= 0;
    }

    private static Query<Interaction> atPlaceOf(LiteChatDatabase database, Interaction interaction) {
        return database.interactions().where(PLACE).equalTo(placeOf(interaction));
    }

    private static List<Object> placeOf(Interaction interaction) {
        return List.of(interaction.conversationId(), interaction.index());
    }

    private static UniqueConflict placeTaken(Interaction interaction) {
        return new UniqueConflict("interactions", "index", Long.toString((long) interaction.index()), null);
    }

    static void deleteAll(LiteChatDatabase database, String conversationId) {
        database.delete(List.of(database.interactions()), () -> database.interactions()
                .where("conversationId")
                .equalTo(conversationId)
                .delete());
    }

    private static Query<Interaction> inOrder(LiteChatDatabase database, String conversationId) {
        return database.interactions()
                .where(PLACE)
                .between(List.of(conversationId, BEFORE_NUMBERS), List.of(conversationId, AFTER_NUMBERS));
    }
}
