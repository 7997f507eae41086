package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;
import litechat.persistence.staging.TurnPlaces;
import org.jspecify.annotations.Nullable;

/** The places of turns that come back: where another turn has been written since, they stand beside it, as alternatives. */
final class RetakenPlaces {
    private final Table<Attributes> turns;
    private final Others others;
    private final Map<String, Set<String>> retaken = new HashMap<>();

    /** Tells which turns an import has nothing to do with. */
    interface Others {
        boolean contain(String turnId);
    }

    RetakenPlaces(LiteChatDatabase database, Others others) {
        turns = database.raw("interactions");
        this.others = others;
    }

    /** Notes those of a page of turns that came back whose place another one has. */
    void note(List<Attributes> page) {
        Map<String, String> places = new HashMap<>();
        Set<String> conversations = new HashSet<>();
        for (Attributes turn : page) {
            String place = place(turn);
            if (place != null) {
                places.put(place, turn.key("id"));
                conversations.add(turn.key("conversationId"));
            }
        }
        if (conversations.isEmpty()) {
            return;
        }
        List<String> found = new ArrayList<>();
        for (String id : turns.where("conversationId")
                .anyOf(new ArrayList<>(conversations))
                .primaryKeys()) {
            if (others.contain(id)) {
                found.add(id);
            }
        }
        for (@Nullable Attributes other : turns.bulkGet(found)) {
            String place = other == null ? null : place(other);
            String id = place == null ? null : places.get(place);
            if (other != null && id != null) {
                retaken.computeIfAbsent(other.key("conversationId"), any -> new HashSet<>())
                        .add(id);
            }
        }
    }

    /** Gives those their places, each with what belongs to it. */
    void order() {
        for (var each : retaken.entrySet()) {
            List<Attributes> all =
                    turns.where("conversationId").equalTo(each.getKey()).toList();
            TurnPlaces places = new TurnPlaces(all, each.getValue(), false);
            List<Attributes> placed = new ArrayList<>();
            for (Attributes turn : all) {
                Attributes moved = places.placed(turn);
                if (moved != null) {
                    placed.add(moved);
                }
            }
            turns.bulkPut(placed);
        }
    }

    /** Where a turn stands on the spine of its conversation, or null if it does not. */
    private static @Nullable String place(Attributes turn) {
        Double index = turn.number("index");
        if (index == null || index < 0 || turn.get("parentId") != null) {
            return null;
        }
        return Math.round(index) + "/" + turn.key("conversationId");
    }
}
