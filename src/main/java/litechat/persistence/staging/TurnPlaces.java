package litechat.persistence.staging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** The places that the turns of one conversation get after an import. */
public final class TurnPlaces {
    private static final double HIDDEN = -1;

    private final Map<String, Attributes> placed = new HashMap<>();

    /**
     * Finds the places.
     *
     * @param added the turns that came into a conversation that was here
     * @param disordered whether the file itself gives a place twice, or places that are none
     */
    public TurnPlaces(List<Attributes> turns, Set<String> added, boolean disordered) {
        List<Attributes> spine = new ArrayList<>();
        for (Attributes turn : turns) {
            if (turn.get("parentId") == null && index(turn) != HIDDEN) {
                spine.add(turn);
            }
        }
        spine.sort(TurnPlaces::compare);
        Map<String, String> besides = besides(spine, added);
        for (Attributes turn : turns) {
            String id = turn.key("id");
            String parent = besides.getOrDefault(id, besides.get(turn.key("parentId")));
            if (parent != null) {
                placed.put(id, turn.with("parentId", parent));
            }
        }
        int place = 0;
        for (Attributes turn : spine) {
            if (disordered && !besides.containsKey(turn.key("id"))) {
                if (index(turn) != place) {
                    placed.put(turn.key("id"), turn.with("index", (double) place));
                }
                place++;
            }
        }
        number(turns);
    }

    /** Whether a turn is on the branch that is shown, where each place is taken once. */
    public static boolean isOnSpine(Attributes turn) {
        Double index = turn.number("index");
        return index != null && index >= 0 && turn.get("parentId") == null;
    }

    /** The turn as it is to be, or null if it is well as it is. */
    public @Nullable Attributes placed(Attributes turn) {
        return placed.get(turn.key("id"));
    }

    /** The added turns whose place another one has that was there before, each with that one. */
    private static Map<String, String> besides(List<Attributes> spine, Set<String> added) {
        Map<Double, String> holders = new HashMap<>();
        for (Attributes turn : spine) {
            if (!added.contains(turn.key("id"))) {
                holders.putIfAbsent(index(turn), turn.key("id"));
            }
        }
        Map<String, String> besides = new HashMap<>();
        for (Attributes turn : spine) {
            String holder = holders.get(index(turn));
            if (added.contains(turn.key("id")) && holder != null) {
                besides.put(turn.key("id"), holder);
            }
        }
        return besides;
    }

    /** Alternatives that came to a turn stand behind those that it had. */
    private void number(List<Attributes> turns) {
        Map<String, Double> next = new HashMap<>();
        for (Attributes turn : turns) {
            String parent = turn.text("parentId");
            if (parent != null && !placed.containsKey(turn.key("id"))) {
                next.put(parent, Math.max(next.getOrDefault(parent, 0.0), index(turn) + 1));
            }
        }
        for (Attributes turn : turns) {
            Attributes moved = placed.get(turn.key("id"));
            String parent = moved == null ? null : moved.text("parentId");
            if (moved != null && parent != null) {
                double index = next.getOrDefault(parent, 0.0);
                placed.put(turn.key("id"), moved.with("index", index));
                next.put(parent, index + 1);
            }
        }
    }

    private static double index(Attributes turn) {
        Double index = turn.number("index");
        return index == null ? HIDDEN : index;
    }

    private static int compare(Attributes a, Attributes b) {
        int byIndex = Double.compare(index(a), index(b));
        int byTime = byIndex != 0 ? byIndex : Double.compare(created(a), created(b));
        return byTime != 0 ? byTime : a.key("id").compareTo(b.key("id"));
    }

    private static double created(Attributes row) {
        Object moment = row.get("createdAt") == null ? row.get("startedAt") : row.get("createdAt");
        return moment instanceof Timestamp known ? known.epochMillis() : 0;
    }
}
