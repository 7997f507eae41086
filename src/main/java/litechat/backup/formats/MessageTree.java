package litechat.backup.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Messages as they follow one another. Whatever a file says of them becomes a tree: a parent that is missing is none, and a circle is
 * opened where it was found.
 */
final class MessageTree {
    private final List<Message> messages;
    private final Map<String, Integer> byId = new HashMap<>();
    private final int[] parents;
    private final int[] order;
    private int mended;

    MessageTree(List<Message> messages) {
        this.messages = messages;
        parents = new int[messages.size()];
        for (int i = 0; i < parents.length; i++) {
            byId.put(messages.get(i).id, i);
        }
        link();
        openCircles();
        order = inOrder();
    }

    /** How many messages hung on nothing, or in a circle. */
    int mended() {
        return mended;
    }

    int size() {
        return parents.length;
    }

    Message message(int at) {
        return messages.get(at);
    }

    /** What a message follows, or −1. */
    int parent(int at) {
        return parents[at];
    }

    /** The number of a message, or −1 if there is none. */
    int find(String id) {
        Integer at = byId.get(id);
        return at == null ? -1 : at;
    }

    /** All messages, each before those that follow it, and branch by branch. */
    int[] order() {
        return order;
    }

    private void link() {
        Map<String, Integer> claimed = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            for (String child : messages.get(i).children) {
                claimed.putIfAbsent(child, i);
            }
        }
        for (int i = 0; i < parents.length; i++) {
            String parent = messages.get(i).parent;
            int named = parent == null ? -1 : find(parent);
            if (named < 0) {
                named = claimed.getOrDefault(messages.get(i).id, -1);
                mended += parent != null && named < 0 ? 1 : 0;
            }
            parents[i] = named;
        }
    }

    private void openCircles() {
        int[] walks = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            int at = i;
            while (at >= 0 && walks[at] == 0) {
                walks[at] = i + 1;
                int next = parents[at];
                if (next >= 0 && walks[next] == i + 1) {
                    parents[next] = -1;
                    mended++;
                    next = -1;
                }
                at = next;
            }
        }
    }

    private int[] inOrder() {
        List<List<Integer>> children = children();
        int[] result = new int[parents.length];
        int[] open = new int[parents.length];
        int waiting = 0;
        for (int i = parents.length - 1; i >= 0; i--) {
            if (parents[i] < 0) {
                open[waiting++] = i;
            }
        }
        int length = 0;
        while (waiting > 0) {
            int at = open[--waiting];
            result[length++] = at;
            List<Integer> next = children.get(at);
            for (int i = next.size() - 1; i >= 0; i--) {
                open[waiting++] = next.get(i);
            }
        }
        return result;
    }

    /** The followers of each message: as the program orders them, then those that it does not name. */
    private List<List<Integer>> children() {
        List<List<Integer>> children = new ArrayList<>();
        boolean[] placed = new boolean[parents.length];
        for (int i = 0; i < parents.length; i++) {
            List<Integer> own = new ArrayList<>();
            for (String child : messages.get(i).children) {
                int at = find(child);
                if (at >= 0 && parents[at] == i && !placed[at]) {
                    placed[at] = true;
                    own.add(at);
                }
            }
            children.add(own);
        }
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] >= 0 && !placed[i]) {
                children.get(parents[i]).add(i);
            }
        }
        return children;
    }
}
