package litechat.persistence.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.domain.Changes;
import litechat.domain.Interaction;
import litechat.domain.Timestamp;
import litechat.persistence.PersistenceService;
import litechat.persistence.TurnService;
import org.jspecify.annotations.Nullable;

/** Steps in the life of a turn. */
final class TurnSteps {
    private final Steps random;

    TurnSteps(Steps random) {
        this.random = random;
    }

    Step next() {
        return switch (random.below(10)) {
            case 9 -> rate();
            case 0, 1, 2 -> start();
            case 3 -> restart();
            case 4 -> progress();
            case 5, 6 -> end();
            case 7 -> interrupt();
            default ->
                new Step("running", () -> new TreeMap<>(TurnService.running()), model -> {
                    Map<String, @Nullable Object> running = new TreeMap<>();
                    for (Map<String, @Nullable Object> row :
                            model.table("appState").values()) {
                        String key = String.valueOf(row.get("key"));
                        if (key.startsWith("turn:")) {
                            running.put(key.substring(5), row.get("value"));
                        }
                    }
                    return running;
                });
        };
    }

    static Map<String, @Nullable Object> row(Steps random, String conversationId) {
        String id = random.any(Steps.INTERACTIONS);
        boolean isAlternative = random.oneIn(5);
        return Plain.map(
                "id",
                id,
                "conversationId",
                conversationId,
                "type",
                "message.user_assistant",
                "index",
                random.below(5) - 1.0,
                "parentId",
                isAlternative ? "i1" : null,
                "prompt",
                random.oneIn(3)
                        ? null
                        : Plain.map(
                                "id",
                                id,
                                "content",
                                "What?",
                                "parameters",
                                Plain.map(),
                                "metadata",
                                Plain.map("modelId", "v1:m")),
                "response",
                random.maybe(Steps.NAMES),
                "status",
                random.any(List.of("STREAMING", "COMPLETED")),
                "createdAt",
                random.time(),
                "startedAt",
                random.time(),
                "endedAt",
                null,
                "metadata",
                Plain.map());
    }

    Step start() {
        String conversationId = random.any(Steps.CONVERSATIONS);
        Map<String, @Nullable Object> turn = Plain.with(row(random, conversationId), "parentId", null);
        Map<String, @Nullable Object> created = random.oneIn(2) ? null : created(conversationId);
        Timestamp now = random.time();
        return new Step(
                "start " + turn + " in " + (created == null ? conversationId : created),
                () -> Model.number(TurnService.start(
                                created == null ? null : Records.conversation(created),
                                Records.interaction(turn),
                                now,
                                null)
                        .index()),
                model -> {
                    if (created == null) {
                        model.set("conversations", conversationId, "updatedAt", now);
                    } else {
                        addConversation(model, created, conversationId);
                    }
                    double index = 0;
                    for (Map<String, @Nullable Object> other :
                            model.where("interactions", "conversationId", conversationId)) {
                        index = Math.max(index, (Double) other.getOrDefault("index", -1.0) + 1);
                    }
                    addNew(model, "interactions", Plain.with(turn, "index", index));
                    mark(model, String.valueOf(turn.get("id")), conversationId);
                    return Model.number(index);
                });
    }

    private Map<String, @Nullable Object> created(String id) {
        Map<String, @Nullable Object> row = TreeSteps.conversationRow(random);
        return random.oneIn(8) ? row : Plain.with(row, "id", id);
    }

    private static void addConversation(Model model, Map<String, @Nullable Object> created, String conversationId) {
        if (!conversationId.equals(created.get("id"))) {
            throw Refusal.invalid("conversationId");
        }
        model.need("projects", created.get("projectId"));
        model.need("syncRepos", created.get("syncRepoId"));
        addNew(model, "conversations", created);
    }

    private static void addNew(Model model, String table, Map<String, @Nullable Object> row) {
        if (model.has(table, row.get("id"))) {
            throw Refusal.taken(table, "id", String.valueOf(row.get("id")));
        }
        model.put(table, row);
    }

    private static void mark(Model model, String id, @Nullable Object conversationId) {
        model.put("appState", Plain.map("key", "turn:" + id, "value", conversationId));
    }

    private Step rate() {
        String id = random.any(Steps.INTERACTIONS);
        Double rating = random.oneIn(3) ? null : (Double) (random.below(3) - 1.0);
        return Step.plain(
                "rate " + id + " " + rating,
                () -> TurnService.rate(id, rating),
                model -> model.set("interactions", id, "rating", rating));
    }

    private Step restart() {
        String id = random.any(Steps.INTERACTIONS);
        Timestamp now = random.time();
        boolean isBad = random.oneIn(5);
        Changes changes =
                Changes.of("status", "STREAMING").and("metadata.tries", 2.0).and("startedAt", isBad ? "now" : now);
        return new Step(
                "restart " + id + " at " + now + (isBad ? " badly" : ""),
                () -> TurnService.restart(id, changes, now).id(),
                model -> {
                    if (isBad) {
                        throw Refusal.invalid("startedAt");
                    }
                    model.set("interactions", id, "status", "STREAMING");
                    model.set("interactions", id, "metadata.tries", 2.0);
                    model.set("interactions", id, "startedAt", now);
                    Object conversation = model.row("interactions", id).get("conversationId");
                    model.set("conversations", String.valueOf(conversation), "updatedAt", now);
                    mark(model, id, conversation);
                    return id;
                });
    }

    private Step progress() {
        String id = random.any(Steps.INTERACTIONS);
        String text = random.any(Steps.NAMES);
        return Step.plain(
                "saveProgress " + id + " " + text,
                () -> TurnService.saveProgress(id, text, ""),
                model -> model.set("interactions", id, "response", text));
    }

    private Step end() {
        String id = random.any(Steps.INTERACTIONS);
        Timestamp now = random.time();
        Changes changes = Changes.of("status", "COMPLETED").and("endedAt", now);
        return Step.plain(
                "end " + id + " at " + now,
                () -> {
                    Interaction turn = PersistenceService.loadInteraction(id);
                    if (turn != null) {
                        TurnService.end(turn, changes, now);
                    }
                },
                model -> {
                    if (model.has("interactions", id)) {
                        model.table("appState").remove("turn:" + id);
                        model.set("interactions", id, "status", "COMPLETED");
                        model.set("interactions", id, "endedAt", now);
                        Object conversation = model.row("interactions", id).get("conversationId");
                        model.set("conversations", String.valueOf(conversation), "updatedAt", now);
                    }
                });
    }

    private Step interrupt() {
        String id = random.any(Steps.INTERACTIONS);
        Timestamp now = random.time();
        return new Step(
                "interrupt " + id + " at " + now,
                () -> {
                    Interaction turn = TurnService.interrupt(id, now);
                    return turn == null ? "gone" : turn.status().value();
                },
                model -> {
                    model.table("appState").remove("turn:" + id);
                    if (!model.has("interactions", id)) {
                        return "gone";
                    }
                    if ("STREAMING".equals(model.row("interactions", id).get("status"))) {
                        model.set("interactions", id, "status", "CANCELLED");
                        model.set("interactions", id, "endedAt", now);
                        model.set("interactions", id, "metadata.interrupted", true);
                    }
                    return model.row("interactions", id).get("status");
                });
    }
}
