package litechat.backup.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a tree of messages.
 *
 * <p>A turn ends where a question follows, or nothing. So messages that have two answers belong to two turns.
 */
final class TurnTree {
    /** So often may messages be repeated in turns that branch off from one another; no talk of people comes near it. */
    private static final int MOST_COPIES = 1_000_000;

    private static final int NONE = -1;

    private final MessageTree tree;
    private final int[] last;
    private final int[] start;
    private final int[] before;
    private final int[] follows;
    private final int[] pendingSystem;
    private final int[] newestFollower;
    private final boolean[] hasFollower;
    private final boolean[] hasQuestion;
    private final boolean[] taken;
    private final Turn[] endingAt;
    private final Map<Integer, Turn> firstAnswers = new HashMap<>();
    private final Map<Integer, Turn> firstQuestions = new HashMap<>();
    private final List<Turn> turns = new ArrayList<>();
    private int copies;

    private TurnTree(MessageTree tree) {
        this.tree = tree;
        int size = tree.size();
        last = new int[size];
        start = new int[size];
        before = new int[size];
        follows = new int[size];
        pendingSystem = new int[size];
        newestFollower = new int[size];
        hasFollower = new boolean[size];
        hasQuestion = new boolean[size];
        taken = new boolean[size];
        endingAt = new Turn[size];
    }

    /**
     * The turns of a tree.
     *
     * @param current the message where the shown branch ends, or −1 if the program does not say
     * @return null if the messages are too entangled
     */
    static @Nullable TurnTree of(MessageTree tree, int current) {
        TurnTree turns = new TurnTree(tree);
        for (int at : tree.order()) {
            turns.place(at);
        }
        for (int at : tree.order()) {
            if (turns.isEnd(at) && !turns.end(at)) {
                return null;
            }
        }
        turns.show(current);
        return turns;
    }

    /** Each behind the one that it continues. */
    List<Turn> turns() {
        return turns;
    }

    /** What was said to the model before a question that was never asked. */
    int lostSystemMessages() {
        int lost = 0;
        for (int at : tree.order()) {
            boolean says = last[at] != at && !tree.message(at).text().isEmpty();
            lost += says && !taken[at] ? 1 : 0;
        }
        return lost;
    }

    private void place(int at) {
        int parent = tree.parent(at);
        int earlier = parent < 0 ? NONE : last[parent];
        Message.Role role = tree.message(at).role;
        pendingSystem[at] = parent >= 0 && last[parent] != parent ? parent : NONE;
        start[at] = NONE;
        follows[at] = earlier;
        if (role == Message.Role.SYSTEM) {
            last[at] = earlier;
            return;
        }
        last[at] = at;
        newestFollower[at] = at;
        boolean question = role == Message.Role.USER;
        boolean begins = question || earlier < 0;
        start[at] = begins ? at : start[earlier];
        before[at] = begins ? earlier : before[earlier];
        if (earlier >= 0) {
            hasFollower[earlier] = true;
            hasQuestion[earlier] |= question;
            newestFollower[earlier] = at;
        }
    }

    private boolean isEnd(int at) {
        return last[at] == at && (!hasFollower[at] || hasQuestion[at]);
    }

    /** Makes the turn that ends at a message. @return false if there are too many */
    private boolean end(int at) {
        List<Message> messages = new ArrayList<>();
        List<String> systems = new ArrayList<>();
        int first = start[at];
        int own = at;
        for (int each = at; ; each = follows[each]) {
            messages.add(tree.message(each));
            collectSystem(each, systems);
            own = taken[each] ? own : each;
            taken[each] = true;
            copies++;
            if (each == first) {
                break;
            }
        }
        Collections.reverse(messages);
        Collections.reverse(systems);
        int earlier = before[at];
        Turn turn = new Turn(
                messages,
                String.join("\n\n", systems),
                earlier < 0 ? null : endingAt[earlier],
                tree.message(own),
                firstAnswers.get(first),
                otherQuestion(first, earlier));
        firstAnswers.putIfAbsent(first, turn);
        if (turn.question() != null) {
            firstQuestions.putIfAbsent(earlier, turn);
        }
        endingAt[at] = turn;
        turns.add(turn);
        return copies <= MOST_COPIES;
    }

    private void collectSystem(int at, List<String> systems) {
        for (int system = pendingSystem[at]; system >= 0; system = pendingSystem[system]) {
            taken[system] = true;
            String text = tree.message(system).text();
            if (!text.isEmpty()) {
                systems.add(text);
            }
        }
    }

    /** The turn that asked first what this one asks otherwise. */
    private @Nullable Turn otherQuestion(int first, int earlier) {
        boolean asks = tree.message(first).role == Message.Role.USER;
        return asks && !firstAnswers.containsKey(first) ? firstQuestions.get(earlier) : null;
    }

    private void show(int current) {
        int end = current < 0 ? NONE : last[current];
        end = end < 0 ? newest() : end;
        while (end >= 0 && newestFollower[end] != end) {
            end = newestFollower[end];
        }
        for (Turn turn = end < 0 ? null : endingAt[end]; turn != null; turn = turn.before) {
            turn.shown = true;
        }
    }

    /** The message that was written last. */
    private int newest() {
        int newest = NONE;
        for (int at = 0; at < last.length; at++) {
            if (last[at] == at && (newest < 0 || !isEarlier(at, newest))) {
                newest = at;
            }
        }
        return newest;
    }

    private boolean isEarlier(int one, int other) {
        Timestamp first = tree.message(one).time;
        Timestamp second = tree.message(other).time;
        return second != null && (first == null || first.compareTo(second) < 0);
    }
}
