package litechat.persistence.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.PromptTurn;
import litechat.domain.Timestamp;
import litechat.persistence.IntegrityService;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.PersistenceService;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import litechat.persistence.faults.World;
import org.jspecify.annotations.Nullable;

/** Random operations on the branches of a conversation, done to a database and to the model. */
final class TreeRun {
    private static final String CONVERSATION = "c";
    private static final int FIRST_NUMBER = 1000;

    private final Chance chance;
    private final TreeModel model = new TreeModel();
    private final StringBuilder log = new StringBuilder();
    private int number = FIRST_NUMBER;

    TreeRun(LiteChatDatabase database, int seed) {
        PersistenceService.bind(database);
        chance = new Chance(seed);
        PersistenceService.saveConversation(Conversation.create(CONVERSATION, "Talk", World.THEN));
    }

    /** Does so many steps. @return what is wrong after the first that differs, with all steps up to it, or null */
    @Nullable
    String difference(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
            String wrong = wrong();
            if (wrong != null) {
                return wrong + "\n  after" + log;
            }
        }
        List<?> findings = IntegrityService.check();
        return findings.isEmpty() ? null : "the integrity check finds " + findings + log;
    }

    private void step() {
        List<String> known = new ArrayList<>(model.before.keySet());
        int kind = known.isEmpty() ? 0 : chance.below(10);
        switch (kind) {
            case 0, 1 -> start(1);
            case 2 -> start(2);
            case 3, 4 -> replace(chance.of(known));
            case 5, 6 -> choose(chance.of(known));
            case 7, 8 -> remove(chance.of(known));
            default -> restore();
        }
    }

    private void start(int count) {
        String continued = model.last();
        List<Interaction> turns = fresh(count);
        log.append(" start ").append(ids(turns));
        if (count == 1) {
            TurnService.start(null, turns.get(0), World.NOW, null);
        } else {
            TurnService.start(null, turns, World.NOW, null);
        }
        addAll(turns, continued);
    }

    private void replace(String id) {
        String continued = model.before.getOrDefault(id, TreeModel.START);
        List<Interaction> turns = fresh(1 + chance.below(2));
        log.append(" replace ").append(id).append(" by ").append(ids(turns));
        TurnService.replace(id, turns, World.NOW);
        addAll(turns, continued);
    }

    private void addAll(List<Interaction> turns, String continued) {
        for (int i = turns.size() - 1; i >= 0; i--) {
            model.add(turns.get(i).id(), continued, i == 0);
        }
    }

    private void choose(String id) {
        log.append(" choose ").append(id);
        TurnService.choose(id);
        model.choose(id);
    }

    private void remove(String id) {
        String entry = "e" + number++;
        log.append(" remove ").append(id).append(" as ").append(entry);
        TurnService.moveToTrash(entry, id, "A message", World.NOW);
        model.remove(entry, id);
    }

    private void restore() {
        if (!model.trash.isEmpty()) {
            String entry = chance.of(new ArrayList<>(model.trash.keySet()));
            log.append(" restore ").append(entry);
            TrashService.restore(entry);
            model.restore(entry);
        }
    }

    private List<Interaction> fresh(int count) {
        List<Interaction> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "t" + number++;
            Timestamp created = World.THEN.plusMillis(number);
            turns.add(Interaction.start(CONVERSATION, 0, PromptTurn.of(id, "What?", "v1:m"), created));
        }
        return turns;
    }

    private static List<String> ids(List<Interaction> turns) {
        List<String> ids = new ArrayList<>();
        for (Interaction turn : turns) {
            ids.add(turn.id());
        }
        return ids;
    }

    private @Nullable String wrong() {
        Map<String, Interaction> rows = new HashMap<>();
        List<String> spine = new ArrayList<>();
        double last = -1;
        for (Interaction row : PersistenceService.loadInteractionsForConversation(CONVERSATION)) {
            rows.put(row.id(), row);
            if (row.parentId() == null) {
                if (row.index() <= last) {
                    return "two rows of the spine share the index " + row.index();
                }
                last = row.index();
                spine.add(row.id());
            }
        }
        if (!spine.equals(model.shown)) {
            return "the spine is " + spine + " and not " + model.shown;
        }
        if (!rows.keySet().equals(model.before.keySet())) {
            return "the rows are " + rows.keySet() + " and not " + model.before.keySet();
        }
        for (Interaction row : rows.values()) {
            String wrong = row.parentId() == null ? null : wrongBeside(row, rows, spine);
            if (wrong != null) {
                return row.id() + " " + wrong;
            }
        }
        return null;
    }

    /** A row beside the spine names the row of the spine where its branch leaves it, and continues what the model says. */
    private @Nullable String wrongBeside(Interaction row, Map<String, Interaction> rows, List<String> spine) {
        List<String> path = model.path(row.id());
        int shared = 0;
        while (shared < path.size() && shared < spine.size() && path.get(shared).equals(spine.get(shared))) {
            shared++;
        }
        if (!spine.get(Math.min(shared, spine.size() - 1)).equals(row.parentId())) {
            return "has the parent " + row.parentId() + " where its branch leaves the spine at " + shared;
        }
        String named = row.metadata().text("continuesId");
        String continued = named != null && rows.containsKey(named)
                ? named
                : model.before.getOrDefault(String.valueOf(row.parentId()), TreeModel.START);
        String expected = model.before.getOrDefault(row.id(), TreeModel.START);
        if (!continued.equals(expected)) {
            return "continues " + continued + " and not " + expected;
        }
        return "v1:m".equals(row.metadata().text("modelId")) ? null : "has lost its metadata";
    }
}
