package litechat.ui.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** The turns of the conversation that is shown. */
public final class Turns {
    private final List<Turn> spine = new ArrayList<>();
    private @Nullable String conversationId;
    private boolean loaded = true;

    /** Shows another conversation, whose turns are still to be loaded; null is one that is not there yet. */
    public void show(@Nullable String newConversationId) {
        conversationId = newConversationId;
        loaded = newConversationId == null;
        spine.clear();
    }

    /** Takes the turns of a conversation; false if it is not the one shown. */
    public boolean load(String loadedId, List<Interaction> interactions) {
        if (!loadedId.equals(conversationId)) {
            return false;
        }
        List<Turn> before = new ArrayList<>(spine);
        spine.clear();
        for (Interaction interaction : interactions) {
            Turn known = find(before, interaction.id());
            if (known != null) {
                known.take(interaction);
            }
            add(interaction, known == null ? new Turn(interaction) : known);
        }
        findVersions(interactions);
        loaded = true;
        return true;
    }

    /** An alternative to a turn is beside it, and continues nothing else than it does. */
    private void findVersions(List<Interaction> interactions) {
        Map<String, List<Interaction>> beside = new HashMap<>();
        for (Interaction each : interactions) {
            if (each.parentId() != null && each.type().isMessage()) {
                List<Interaction> known = beside.get(each.parentId());
                if (known == null) {
                    known = new ArrayList<>();
                    beside.put(each.parentId(), known);
                }
                known.add(each);
            }
        }
        String before = null;
        for (Turn turn : spine) {
            List<Interaction> versions = new ArrayList<>();
            versions.add(turn.interaction());
            List<Interaction> others = beside.get(turn.id());
            for (Interaction other : others == null ? List.<Interaction>of() : others) {
                String continued = other.metadata().text("continuesId");
                if (continued == null || continued.equals(before)) {
                    insertByAge(versions, other);
                }
            }
            List<String> ids = new ArrayList<>();
            for (Interaction version : versions) {
                ids.add(version.id());
            }
            turn.versions(ids);
            before = turn.id();
        }
    }

    private static void insertByAge(List<Interaction> versions, Interaction other) {
        int place = versions.size();
        while (place > 0 && isOlder(other, versions.get(place - 1))) {
            place--;
        }
        versions.add(place, other);
    }

    private static boolean isOlder(Interaction turn, Interaction than) {
        int order = age(turn).compareTo(age(than));
        return order == 0 ? turn.id().compareTo(than.id()) < 0 : order < 0;
    }

    private static Timestamp age(Interaction turn) {
        return turn.createdAt() == null ? Timestamp.UNKNOWN : turn.createdAt();
    }

    /** Takes a turn that is new or has changed; false if it is not shown. */
    public boolean put(Interaction interaction) {
        if (!interaction.conversationId().equals(conversationId)) {
            return false;
        }
        Turn known = find(spine, interaction.id());
        if (known == null) {
            return add(interaction, new Turn(interaction));
        }
        known.take(interaction);
        return true;
    }

    /** Takes a piece of an answer; false if it is not shown. */
    public boolean append(String interactionId, String chunk) {
        Turn turn = find(spine, interactionId);
        if (turn == null) {
            return false;
        }
        turn.append(chunk);
        return true;
    }

    /** Takes a piece of what the model thinks; false if it is not shown. */
    public boolean appendReasoning(String interactionId, String chunk) {
        Turn turn = find(spine, interactionId);
        if (turn == null) {
            return false;
        }
        turn.appendReasoning(chunk);
        return true;
    }

    /** Takes why nothing arrives, or (null) that this is over; false if it is not shown. */
    public boolean notice(String interactionId, @Nullable String sentence) {
        Turn turn = find(spine, interactionId);
        if (turn == null) {
            return false;
        }
        turn.notice(sentence);
        return true;
    }

    /** Takes whether what has arrived could be saved; false if it is not shown. */
    public boolean saveState(String interactionId, @Nullable String error) {
        Turn turn = find(spine, interactionId);
        if (turn == null) {
            return false;
        }
        turn.saveState(error);
        return true;
    }

    public @Nullable String conversationId() {
        return conversationId;
    }

    /** Whether the turns of this conversation have been loaded once. */
    public boolean isLoaded() {
        return loaded;
    }

    /** Whether it is known that there are no turns. */
    public boolean isEmpty() {
        return loaded && spine.isEmpty();
    }

    public boolean isStreaming() {
        for (Turn turn : spine) {
            if (turn.status() == TurnStatus.STREAMING) {
                return true;
            }
        }
        return false;
    }

    public @Nullable Turn find(String interactionId) {
        return find(spine, interactionId);
    }

    public int size() {
        return spine.size();
    }

    /** The last so many, in order. */
    public List<Turn> last(int count) {
        return Collections.unmodifiableList(spine.subList(Math.max(0, spine.size() - count), spine.size()));
    }

    /** Adds a turn at its index; false if it is an alternative or no part of the talk. */
    private boolean add(Interaction interaction, Turn turn) {
        if (!interaction.type().isMessage() || interaction.parentId() != null || interaction.index() < 0) {
            return false;
        }
        int place = spine.size();
        while (place > 0 && spine.get(place - 1).interaction().index() > interaction.index()) {
            place--;
        }
        spine.add(place, turn);
        return true;
    }

    private static @Nullable Turn find(List<Turn> turns, String id) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).id().equals(id)) {
                return turns.get(i);
            }
        }
        return null;
    }
}
