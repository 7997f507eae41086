package litechat.persistence.model;

import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import org.jspecify.annotations.Nullable;

/** Steps with conversations, interactions and projects. */
final class TreeSteps {
    private final Steps random;

    TreeSteps(Steps random) {
        this.random = random;
    }

    Step save() {
        return switch (random.below(5)) {
            case 0, 1 -> saveConversation();
            case 2 -> saveInteraction();
            default -> saveProject();
        };
    }

    Step next() {
        return switch (random.below(12)) {
            case 0, 1 -> updateConversation();
            case 2 -> deleteConversation();
            case 3 -> deleteInteractions();
            case 4, 5, 6 -> updateProject();
            case 7 -> deleteProject();
            case 8 -> export();
            default -> lists();
        };
    }

    static Map<String, @Nullable Object> conversationRow(Steps random) {
        return Plain.map(
                "id",
                random.any(Steps.CONVERSATIONS),
                "title",
                random.any(Steps.NAMES),
                "projectId",
                random.maybe(Steps.PROJECTS),
                "metadata",
                Plain.map("colour", random.any(Steps.NAMES)),
                "syncRepoId",
                random.maybe(Steps.REPOS),
                "lastSyncedAt",
                null,
                "createdAt",
                random.time(),
                "updatedAt",
                random.time(),
                "archivedAt",
                random.oneIn(2) ? random.time() : null);
    }

    Step saveConversation() {
        Map<String, @Nullable Object> row = conversationRow(random);
        return new Step(
                "saveConversation " + row,
                () -> PersistenceService.saveConversation(Records.conversation(row)),
                model -> {
                    model.need("projects", row.get("projectId"));
                    model.need("syncRepos", row.get("syncRepoId"));
                    model.put("conversations", row);
                    return row.get("id");
                });
    }

    private Step saveInteraction() {
        Map<String, @Nullable Object> row = TurnSteps.row(random, random.any(Steps.CONVERSATIONS));
        return new Step(
                "saveInteraction " + row, () -> PersistenceService.saveInteraction(Records.interaction(row)), model -> {
                    model.need("conversations", row.get("conversationId"));
                    model.put("interactions", row);
                    return row.get("id");
                });
    }

    Step saveProject() {
        String id = random.any(Steps.PROJECTS);
        String parent = random.maybe(Steps.PROJECTS);
        Map<String, @Nullable Object> row = Plain.map(
                "id",
                id,
                "name",
                random.isFilling() ? id : random.any(Steps.NAMES),
                "parentId",
                id.equals(parent) ? null : parent);
        row.putAll(Plain.map("modelId", random.oneIn(2) ? random.any(Steps.PROVIDERS) + ":m:1" : null));
        row.putAll(Plain.map("defaultTagIds", random.isFilling() ? null : random.some(Steps.TAGS)));
        row.putAll(Plain.map("defaultRuleIds", random.oneIn(3) ? null : random.some(Steps.RULES)));
        row.putAll(Plain.map("metadata", Plain.map(), "createdAt", random.time(), "updatedAt", random.time()));
        for (String field : List.of(
                "systemPrompt", "temperature", "maxTokens", "topP", "topK", "presencePenalty", "frequencyPenalty")) {
            row.put(field, null);
        }
        return new Step("saveProject " + row, () -> PersistenceService.saveProject(Records.project(row)), model -> {
            checkProject(model, row);
            model.put("projects", row);
            return id;
        });
    }

    private static void checkProject(Model model, Map<String, @Nullable Object> row) {
        model.need("projects", row.get("parentId"));
        for (String field : List.of("defaultTagIds", "defaultRuleIds")) {
            if (row.get(field) instanceof List<?> list) {
                for (Object each : list) {
                    model.need(field.equals("defaultTagIds") ? "tags" : "rules", each);
                }
            }
        }
        for (Object above = row.get("parentId"); above != null; ) {
            if (above.equals(row.get("id"))) {
                throw Refusal.invalid("parentId");
            }
            above = model.row("projects", String.valueOf(above)).get("parentId");
        }
    }

    private Step updateConversation() {
        String id = random.any(Steps.CONVERSATIONS);
        String field = random.any(
                List.of("title", "projectId", "syncRepoId", "archivedAt", "updatedAt", "metadata.note", "id"));
        Object value =
                switch (field) {
                    case "projectId" -> random.maybe(Steps.PROJECTS);
                    case "syncRepoId" -> random.maybe(Steps.REPOS);
                    case "archivedAt", "updatedAt" -> random.oneIn(4) ? "soon" : random.oneIn(3) ? null : random.time();
                    default -> random.any(Steps.NAMES);
                };
        return new Step(
                "updateConversation " + id + " " + field + "=" + value,
                () -> PersistenceService.updateConversation(id, Changes.of(field, value))
                        .id(),
                model -> {
                    boolean isBadMoment = field.endsWith("At") && ("soon".equals(value) || isNeeded(field, value));
                    if (isBadMoment || field.equals("id")) {
                        throw Refusal.invalid(field);
                    }
                    if (field.equals("projectId")) {
                        model.need("projects", value);
                    }
                    if (field.equals("syncRepoId")) {
                        model.need("syncRepos", value);
                    }
                    model.set("conversations", id, field, value);
                    return id;
                });
    }

    private static boolean isNeeded(String field, @Nullable Object value) {
        return field.equals("updatedAt") && value == null;
    }

    private Step updateProject() {
        String id = random.any(Steps.PROJECTS);
        String field = random.any(List.of("name", "parentId", "parentId", "defaultTagIds"));
        Object value =
                switch (field) {
                    case "name" -> random.oneIn(5) ? " " : random.any(Steps.NAMES);
                    case "parentId" -> random.maybe(Steps.PROJECTS);
                    default -> random.some(Steps.TAGS);
                };
        return Step.plain(
                "updateProject " + id + " " + field + "=" + value,
                () -> PersistenceService.updateProject(id, Changes.of(field, value)),
                model -> {
                    Map<String, @Nullable Object> changed = Plain.with(model.row("projects", id), field, value);
                    checkProject(model, changed);
                    if (" ".equals(value)) {
                        throw Refusal.invalid("name");
                    }
                    model.put("projects", changed);
                });
    }

    private Step deleteConversation() {
        String id = random.any(Steps.CONVERSATIONS);
        return Step.plain(
                "deleteConversation " + id,
                () -> PersistenceService.deleteConversation(id),
                model -> new ModelDeletion(model).delete("conversations", id));
    }

    private Step deleteInteractions() {
        String id = random.any(Steps.CONVERSATIONS);
        return Step.plain(
                "deleteInteractionsForConversation " + id,
                () -> PersistenceService.deleteInteractionsForConversation(id),
                model -> {
                    for (Map<String, @Nullable Object> row : model.where("interactions", "conversationId", id)) {
                        model.table("interactions").remove(String.valueOf(row.get("id")));
                    }
                });
    }

    private Step deleteProject() {
        String id = random.any(Steps.PROJECTS);
        int way = random.below(3);
        return Step.plain(
                "deleteProject " + id + (way == 2 ? " with its conversations" : ""),
                () -> {
                    if (way == 0) {
                        PersistenceService.deleteProject(id);
                    } else {
                        PersistenceService.deleteProject(
                                id, way == 1 ? ProjectContents.MOVE_UP : ProjectContents.DELETE);
                    }
                },
                model -> {
                    ModelDeletion deletion = new ModelDeletion(model);
                    if (way != 2 && model.has("projects", id)) {
                        deletion.moveUp(id, model.row("projects", id).get("parentId"));
                    }
                    deletion.delete("projects", id);
                });
    }

    private Step export() {
        if (random.oneIn(2)) {
            String id = random.any(Steps.CONVERSATIONS);
            return new Step(
                    "exportConversationData " + id,
                    () -> Words.of(PersistenceService.exportConversationData(id)),
                    model -> ModelReads.conversation(model, id));
        }
        String id = random.any(Steps.PROJECTS);
        return new Step(
                "exportProjectData " + id,
                () -> Words.of(PersistenceService.exportProjectData(id)),
                model -> ModelReads.project(model, id));
    }

    private Step lists() {
        String conversation = random.any(Steps.CONVERSATIONS);
        int limit = random.below(4);
        return switch (random.below(6)) {
            case 0 ->
                new Step(
                        "loadConversations",
                        () -> Words.conversations(PersistenceService.loadConversations()),
                        ModelReads::conversations);
            case 1 ->
                new Step(
                        "loadRecentConversations " + limit,
                        () -> Words.conversations(PersistenceService.loadRecentConversations(limit)),
                        model -> ModelReads.first(ModelReads.conversations(model), limit));
            case 2 ->
                new Step("loadProjects", () -> Words.projects(PersistenceService.loadProjects()), ModelReads::projects);
            case 3 ->
                new Step(
                        "loadInteractionsForConversation " + conversation,
                        () -> Words.interactions(PersistenceService.loadInteractionsForConversation(conversation)),
                        model -> ModelReads.interactions(model, conversation));
            case 4 ->
                new Step(
                        "loadConversation " + conversation,
                        () -> PersistenceService.loadConversation(conversation) != null,
                        model -> model.has("conversations", conversation));
            default ->
                new Step(
                        "loadInteraction i1",
                        () -> PersistenceService.loadInteraction("i1") != null,
                        model -> model.has("interactions", "i1"));
        };
    }
}
