package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the turns of a conversation should be: what each continues, and which are shown. Ids are in the order of age. */
final class TreeModel {
    static final String START = "";

    final Map<String, String> before = new TreeMap<>();
    final Map<String, Removed> trash = new TreeMap<>();
    List<String> shown = new ArrayList<>();

    /** A turn that went, with all that it came after and that came after it. */
    record Removed(String id, List<String> after, List<String> followers, boolean wasShown) {}

    String last() {
        return shown.isEmpty() ? START : shown.get(shown.size() - 1);
    }

    /** A turn and all before it, the first first. */
    List<String> path(String id) {
        List<String> path = new ArrayList<>();
        for (String at = id; !at.equals(START); at = before.getOrDefault(at, START)) {
            path.add(0, at);
        }
        return path;
    }

    List<String> followers(String id) {
        List<String> followers = new ArrayList<>();
        for (Map.Entry<String, String> each : before.entrySet()) {
            if (each.getValue().equals(id)) {
                followers.add(each.getKey());
            }
        }
        return followers;
    }

    void add(String id, String continued, boolean isShown) {
        before.put(id, continued);
        if (isShown) {
            shown = path(id);
        }
    }

    void choose(String id) {
        if (!shown.contains(id)) {
            shown = path(id);
            goOn();
        }
    }

    private void goOn() {
        for (List<String> next = followers(last()); !next.isEmpty(); next = followers(last())) {
            shown.add(next.get(next.size() - 1));
        }
    }

    void remove(String entry, String id) {
        List<String> after = new ArrayList<>(path(id));
        after.remove(id);
        String continued = before.getOrDefault(id, START);
        List<String> followers = followers(id);
        trash.put(entry, new Removed(id, after, followers, shown.contains(id)));
        for (String follower : followers) {
            before.put(follower, continued);
        }
        boolean wasLast = last().equals(id);
        before.remove(id);
        shown.remove(id);
        if (wasLast) {
            goOn();
        }
    }

    void restore(String entry) {
        Removed removed = trash.remove(entry);
        if (removed == null) {
            return;
        }
        String continued = START;
        for (String each : removed.after()) {
            continued = before.containsKey(each) ? each : continued;
        }
        before.put(removed.id(), continued);
        for (String follower : removed.followers()) {
            if (continued.equals(before.get(follower))) {
                before.put(follower, removed.id());
            }
        }
        shown = path(last());
        boolean endsBeside = continued.equals(before.get(last()));
        if (last().equals(continued) || (removed.wasShown() && endsBeside)) {
            choose(removed.id());
        }
    }
}
