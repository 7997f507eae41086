package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Pending;
import litechat.persistence.Table;
import litechat.persistence.staging.TurnPlaces;

/** The places of turns that come back: where another turn has been written since, they stand beside it, as alternatives. */
final class RetakenPlaces {
    private static final String PLACE = "[conversationId+index]";

    private final Table<Attributes> turns;
    private final Others others;
    private final Map<String, Set<String>> retaken = new HashMap<>();

    /** Tells which turns stay, of those that are there. */
    interface Others {
        boolean contain(String turnId);
    }

    RetakenPlaces(LiteChatDatabase database, Others others) {
        turns = database.raw("interactions");
        this.others = others;
    }

    /** Notes those of a page of turns that came back whose place another one has. */
    void note(List<Attributes> page) {
        List<Attributes> placed = new ArrayList<>();
        List<Pending<List<String>>> holders = new ArrayList<>();
        for (Attributes turn : page) {
            if (TurnPlaces.isOnSpine(turn)) {
                placed.add(turn);
                holders.add(turns.requestKeys(PLACE, List.of(turn.key("conversationId"), turn.get("index"))));
            }
        }
        for (int i = 0; i < placed.size(); i++) {
            for (String id : holders.get(i).get()) {
                Attributes other = others.contain(id) ? turns.get(id) : null;
                if (other != null && TurnPlaces.isOnSpine(other)) {
                    retaken.computeIfAbsent(other.key("conversationId"), any -> new HashSet<>())
                            .add(placed.get(i).key("id"));
                }
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
}
