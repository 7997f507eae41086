package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a conversation as a tree: each begins it or continues another one, and one branch is shown, the spine.
 *
 * <p>On the spine a turn continues the one before it. Beside it a turn continues the one that its metadata name, or else
 * what the turn continues that it is an alternative to. What hangs on nothing or in a circle is left alone.
 */
final class TurnTree {
    static final String CONTINUES = "continuesId";

    /** What a turn continues that is the first of its branch. */
    static final String START = "";

    private final Map<String, Interaction> rows = new LinkedHashMap<>();
    private final Map<String, String> before = new HashMap<>();
    private Set<String> shown = new LinkedHashSet<>();

    /** @param conversation the rows of the conversation, by their index */
    TurnTree(List<Interaction> conversation) {
        String last = START;
        for (Interaction row : conversation) {
            if (row.type().isMessage() && (row.parentId() != null || row.index() >= 0)) {
                rows.put(row.id(), row);
                if (row.parentId() == null) {
                    before.put(row.id(), last);
                    last = row.id();
                    shown.add(last);
                }
            }
        }
        for (Interaction row : rows.values()) {
            findItsPlace(row);
        }
    }

    /** The rows that have a place in the tree. */
    Map<String, Interaction> rows() {
        return rows;
    }

    /** What is shown, the first turn first. */
    List<String> shown() {
        return new ArrayList<>(shown);
    }

    boolean has(String id) {
        return before.containsKey(id);
    }

    /** What a turn continues. @throws RowMissing if it has no place in the tree */
    String before(String id) {
        String found = before.get(id);
        if (found == null) {
            throw new RowMissing();
        }
        return found;
    }

    /** What a turn continues, the nearest first. */
    List<String> allBefore(String id) {
        List<String> all = new ArrayList<>();
        for (String at = before(id); !at.equals(START); at = before(at)) {
            all.add(at);
        }
        return all;
    }

    /** What continues a turn, the oldest first. */
    List<String> followers(String id) {
        return followers().getOrDefault(id, List.of());
    }

    /** Adds a turn that nothing continues yet; it is not shown. */
    void add(Interaction turn, String continued) {
        rows.put(turn.id(), turn);
        before.put(turn.id(), continued);
    }

    /** Has a turn continue another one. */
    void move(String id, String continued) {
        before.put(id, continued);
    }

    /** Takes a turn out; what continued it now continues what it continued. */
    void remove(String id) {
        String continued = before(id);
        for (String follower : followers(id)) {
            before.put(follower, continued);
        }
        boolean wasLast = !shown.isEmpty() && shown().get(shown.size() - 1).equals(id);
        before.remove(id);
        rows.remove(id);
        shown.remove(id);
        if (wasLast) {
            showOn();
        }
    }

    /** Shows the branch of a turn, and of what continues it the newest. */
    void show(String id) {
        if (!shown.contains(id)) {
            showUpTo(id);
            showOn();
        }
    }

    /** Shows a turn and all before it, and nothing after it. */
    void showUpTo(String id) {
        List<String> path = allBefore(id);
        shown = new LinkedHashSet<>();
        for (int i = path.size() - 1; i >= 0; i--) {
            shown.add(path.get(i));
        }
        shown.add(id);
    }

    private void showOn() {
        Map<String, List<String>> followers = followers();
        String last = shown.isEmpty() ? START : shown().get(shown.size() - 1);
        for (List<String> next = followers.get(last); next != null; next = followers.get(last)) {
            last = next.get(next.size() - 1);
            shown.add(last);
        }
    }

    private Map<String, List<String>> followers() {
        Map<String, List<String>> followers = new HashMap<>();
        for (String id : rows.keySet()) {
            String continued = before.get(id);
            if (continued != null) {
                List<String> known = followers.computeIfAbsent(continued, any -> new ArrayList<>());
                int place = known.size();
                while (place > 0 && isOlder(id, known.get(place - 1))) {
                    place--;
                }
                known.add(place, id);
            }
        }
        return followers;
    }

    private boolean isOlder(String id, String other) {
        int order = age(id).compareTo(age(other));
        return order == 0 ? id.compareTo(other) < 0 : order < 0;
    }

    private Timestamp age(String id) {
        Interaction row = rows.get(id);
        Timestamp created = row == null ? null : row.createdAt();
        return created == null ? Timestamp.UNKNOWN : created;
    }

    /** Goes from turn to turn until the place of one is known, and then back. */
    private void findItsPlace(Interaction row) {
        Map<String, Interaction> path = new LinkedHashMap<>();
        Interaction at = row;
        while (at != null && !before.containsKey(at.id()) && !path.containsKey(at.id())) {
            path.put(at.id(), at);
            Interaction continued = continued(at);
            at = continued == null ? rows.get(String.valueOf(at.parentId())) : continued;
        }
        if (at == null || !before.containsKey(at.id())) {
            return;
        }
        List<Interaction> known = new ArrayList<>(path.values());
        for (int i = known.size() - 1; i >= 0; i--) {
            boolean isAlternative = continued(known.get(i)) == null;
            before.put(known.get(i).id(), isAlternative ? before(at.id()) : at.id());
            at = known.get(i);
        }
    }

    private @Nullable Interaction continued(Interaction row) {
        String named = row.metadata().text(CONTINUES);
        return named == null || row.parentId() == null ? null : rows.get(named);
    }
}
