package litechat.backup.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.backup.reading.Reason;
import litechat.domain.Attributes;
import litechat.domain.InteractionType;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/**
 * Writes a conversation as rows: one for itself, and one for each turn.
 *
 * <p>The branch that is shown becomes the spine. A turn beside it names the turn on the spine that its branch stands for
 * ({@code parentId}) and the turn that it continues ({@code metadata.continuesId}).
 */
final class TalkRows {
    private static final int LONGEST_TITLE = 60;

    private final Rows rows;
    private final Talk talk;
    private final String conversationId;
    private final List<String> spine = new ArrayList<>();
    private final Map<Turn, String> ids = new HashMap<>();
    private final Map<Turn, Integer> branches = new HashMap<>();
    private final Map<String, Integer> alternatives = new HashMap<>();
    private final Map<Turn, Timestamp> ends = new HashMap<>();
    private Timestamp created = Timestamp.UNKNOWN;
    private int guessedDates;
    private int unknownModels;

    private TalkRows(Rows rows, Talk talk, String conversationId) {
        this.rows = rows;
        this.talk = talk;
        this.conversationId = conversationId;
    }

    /** Writes a conversation under an id of ours. */
    static void write(Rows rows, Talk talk, String conversationId) {
        new TalkRows(rows, talk, conversationId).write();
    }

    private void write() {
        MessageTree tree = new MessageTree(talk.messages());
        String shown = talk.current;
        int current = shown == null ? -1 : tree.find(shown);
        TurnTree turns = TurnTree.of(tree, current);
        if (turns == null) {
            rows.remark(
                    Reason.LEFT_OUT,
                    talk.place,
                    "The messages of this conversation branch off too often; it is left out.");
            return;
        }
        if (turns.turns().isEmpty()) {
            rows.remark(Reason.LEFT_OUT, talk.place, "The conversation has no messages; it is left out.");
            return;
        }
        created = created(turns.turns());
        prepare(turns.turns());
        rows.row(DataSection.CONVERSATIONS, conversation(turns.turns()));
        for (Turn turn : turns.turns()) {
            rows.row(DataSection.INTERACTIONS, interaction(turn));
        }
        remarkOn(tree, turns, shown != null && current < 0);
    }

    private void prepare(List<Turn> turns) {
        for (Turn turn : turns) {
            String id = rows.ids.of(conversationId, turn.own.id);
            ids.put(turn, id);
            if (turn.shown) {
                spine.add(id);
            }
            boolean branchesOff = turn.before == null || turn.before.shown;
            branches.put(turn, branchesOff ? turn.depth : branches.getOrDefault(turn.before, 0));
        }
    }

    private Attributes conversation(List<Turn> turns) {
        Timestamp latest = created;
        for (Turn turn : turns) {
            for (Message message : turn.messages) {
                Timestamp later = Times.later(message.time, message.ended);
                latest = later != null && later.compareTo(latest) > 0 ? later : latest;
            }
        }
        Timestamp updated = talk.updated == null || talk.updated.compareTo(created) < 0 ? latest : talk.updated;
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("program", rows.format.word());
        source.put("id", talk.id);
        source.putAll(talk.more);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", conversationId);
        row.put("title", title(turns));
        row.put("projectId", talk.projectId);
        row.put("metadata", Attributes.of("source", Attributes.of(source)));
        row.put("syncRepoId", null);
        row.put("lastSyncedAt", null);
        row.put("createdAt", created);
        row.put("updatedAt", updated);
        if (talk.archived) {
            row.put("archivedAt", updated);
        }
        return Attributes.of(row);
    }

    private Timestamp created(List<Turn> turns) {
        Timestamp earliest = talk.created;
        for (int i = 0; i < turns.size() && earliest == null; i++) {
            for (Message message : turns.get(i).messages) {
                earliest = earliest == null ? message.time : earliest;
            }
        }
        if (earliest == null) {
            guessedDates++;
            return talk.updated == null ? new Timestamp(0) : talk.updated;
        }
        return earliest;
    }

    private String title(List<Turn> turns) {
        if (!talk.title.isBlank()) {
            return talk.title;
        }
        for (Turn turn : turns) {
            Message question = turn.question();
            if (question != null && !question.text().isBlank()) {
                String text = question.text().trim();
                int line = text.indexOf('\n');
                String first = line < 0 ? text : text.substring(0, line);
                return first.length() <= LONGEST_TITLE ? first : shortened(first);
            }
        }
        return "Untitled";
    }

    private static String shortened(String text) {
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST_TITLE - 2));
        return text.substring(0, splits ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1) + "…";
    }

    private Attributes interaction(Turn turn) {
        String id = ids.getOrDefault(turn, "");
        Timestamp started = started(turn);
        Timestamp ended = ended(turn, started);
        ends.put(turn, ended);
        TurnContent content = new TurnContent(turn, rows.format);
        unknownModels += content.lacksModel() ? 1 : 0;
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("conversationId", conversationId);
        row.put("type", type(turn).value());
        row.put("index", (double) (turn.shown ? turn.depth : alternative(turn)));
        row.put("parentId", turn.shown ? null : spine.get(branches.getOrDefault(turn, 0)));
        row.put("prompt", content.prompt(id));
        row.put("response", content.response());
        row.put("status", content.status().value());
        row.put("createdAt", started);
        row.put("startedAt", started);
        row.put("endedAt", ended);
        row.put("rating", content.rating());
        row.put("metadata", content.metadata(links(turn)));
        return Attributes.of(row);
    }

    private static InteractionType type(Turn turn) {
        if (turn.otherAnswer != null) {
            return InteractionType.ASSISTANT_REGEN;
        }
        return turn.otherQuestion == null ? InteractionType.USER_ASSISTANT : InteractionType.USER_EDIT;
    }

    private Map<String, @Nullable Object> links(Turn turn) {
        Map<String, @Nullable Object> links = new LinkedHashMap<>();
        links.put("source", Attributes.of("program", rows.format.word()).with("id", turn.own.id));
        if (turn.before != null && !turn.shown) {
            links.put("continuesId", ids.get(turn.before));
        }
        if (turn.otherAnswer != null) {
            links.put("regeneratedFromId", ids.get(turn.otherAnswer));
        } else if (turn.otherQuestion != null) {
            links.put("editedFromId", ids.get(turn.otherQuestion));
        }
        return links;
    }

    private int alternative(Turn turn) {
        String group = spine.get(branches.getOrDefault(turn, 0));
        int index = alternatives.getOrDefault(group, 0);
        alternatives.put(group, index + 1);
        return index;
    }

    private Timestamp started(Turn turn) {
        for (Message message : turn.messages) {
            if (message.time != null) {
                return message.time;
            }
        }
        guessedDates++;
        return turn.before == null ? created : ends.getOrDefault(turn.before, created);
    }

    private static Timestamp ended(Turn turn, Timestamp started) {
        Timestamp ended = started;
        for (Message message : turn.messages) {
            Timestamp later = Times.later(message.time, message.ended);
            ended = later != null && later.compareTo(ended) > 0 ? later : ended;
        }
        return ended;
    }

    private void remarkOn(MessageTree tree, TurnTree turns, boolean currentIsMissing) {
        count(Reason.TREE_MENDED, tree.mended(), "of its messages name a message before them that is not there.");
        count(Reason.ID_SHARED, talk.renamed(), "of its messages have the id of another; they get ids of their own.");
        count(Reason.DATE_GUESSED, guessedDates, "of its turns have no time; they get that of what comes before.");
        count(Reason.MODEL_UNKNOWN, unknownModels, "of its answers do not say which model gave them.");
        count(Reason.LEFT_OUT, turns.lostSystemMessages(), "instructions to the model come before no question.");
        if (currentIsMissing) {
            rows.remark(
                    Reason.TREE_MENDED,
                    talk.place,
                    "The branch that was shown last is not in the file; the newest one is shown.");
        }
    }

    private void count(Reason reason, int count, String what) {
        if (count > 0) {
            rows.remark(reason, talk.place, count + " " + what);
        }
    }
}
