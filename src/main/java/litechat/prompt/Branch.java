package litechat.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Interaction;
import litechat.domain.PromptTurn;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a conversation along one of its branches.
 *
 * <p>The branch that is shown is the spine: the rows without a parent, by their index. A row beside it continues the row
 * that its metadata name, or else what the row continues that it is an alternative to.
 */
final class Branch {
    private final Map<String, Interaction> byId = new HashMap<>();
    private final List<Interaction> spine = new ArrayList<>();

    /** @param conversation the rows of the conversation, by their index */
    Branch(List<Interaction> conversation) {
        for (Interaction row : conversation) {
            byId.put(row.id(), row);
            if (row.parentId() == null && row.index() >= 0 && row.type().isMessage()) {
                spine.add(row);
            }
        }
    }

    /** All that is shown. */
    List<Interaction> shown() {
        return spine;
    }

    /** What comes before a turn, the oldest first. */
    List<Interaction> before(Interaction turn) {
        List<Interaction> backwards = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Interaction at = turn;
        while (at != null && at.parentId() != null && seen.add(at.id())) {
            Interaction continued = byId.get(String.valueOf(at.metadata().text("continuesId")));
            if (continued != null && !seen.contains(continued.id())) {
                backwards.add(continued);
                at = continued;
            } else {
                at = byId.get(at.parentId());
            }
        }
        List<Interaction> before = new ArrayList<>();
        for (Interaction row : spine) {
            if (at != null && at.parentId() == null && row.index() < at.index()) {
                before.add(row);
            }
        }
        for (int i = backwards.size() - 1; i >= 0; i--) {
            before.add(backwards.get(i));
        }
        return before;
    }

    /** What was asked in a turn; another answer that has no question of its own answers that of the first one. */
    @Nullable
    PromptTurn question(Interaction turn) {
        Interaction at = turn;
        for (int steps = byId.size(); at != null && steps > 0; steps--) {
            if (at.prompt() != null) {
                return at.prompt();
            }
            at = byId.get(String.valueOf(at.metadata().text("regeneratedFromId")));
        }
        return turn.prompt();
    }
}
