package litechat.persistence.model;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Finding;
import litechat.domain.Timestamp;
import litechat.domain.TrashEntry;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;

/** Steps with the trash, with whole tables, and with repairs of what is not broken. */
final class TrashSteps {
    private final Steps random;

    TrashSteps(Steps random) {
        this.random = random;
    }

    Step next() {
        return switch (random.below(20)) {
            case 0, 1, 2, 3, 4, 5, 6 -> move();
            case 7, 8, 9, 10, 11, 12, 13 -> restore();
            case 14 -> purge();
            case 15, 16 -> load();
            case 17, 18 -> repair();
            default -> clear();
        };
    }

    private Step move() {
        String kind = random.any(List.of("conversation", "project", "project", "rule", "tag", "provider"));
        String id =
                switch (kind) {
                    case "conversation" -> random.any(Steps.CONVERSATIONS);
                    case "project" -> random.any(Steps.PROJECTS);
                    case "rule" -> random.any(Steps.RULES);
                    case "tag" -> random.any(Steps.TAGS);
                    default -> random.any(Steps.PROVIDERS);
                };
        String entry = random.any(Steps.ENTRIES);
        boolean withContents = random.oneIn(2);
        Timestamp now = random.time();
        ProjectContents contents = withContents ? ProjectContents.DELETE : ProjectContents.MOVE_UP;
        return new Step(
                "moveToTrash " + entry + " " + kind + " " + id + " " + contents + " " + now,
                () -> TrashService.moveToTrash(entry, kind, id, contents, now).title(),
                model -> {
                    ModelTrash.move(model, entry, kind, id, withContents, now);
                    Model.Entry moved = model.trash().get(entry);
                    return moved == null ? "" : moved.title();
                });
    }

    private Step restore() {
        String entry = random.any(Steps.ENTRIES);
        return new Step(
                "restore " + entry, () -> TrashService.restore(entry).id(), model -> ModelTrash.restore(model, entry));
    }

    private Step purge() {
        List<String> entries = List.of(random.any(Steps.ENTRIES), random.any(Steps.ENTRIES));
        return Step.plain("purge " + entries, () -> TrashService.purge(entries), model -> {
            for (String entry : entries) {
                model.trash().remove(entry);
            }
        });
    }

    private static Step load() {
        return new Step(
                "load the trash",
                () -> {
                    List<String> ids = new ArrayList<>();
                    for (TrashEntry entry : TrashService.load()) {
                        ids.add(entry.id());
                    }
                    return ids;
                },
                model -> {
                    List<Model.Entry> entries = new ArrayList<>(model.trash().values());
                    entries.sort((a, b) -> ((Timestamp) b.deletedAt()).compareTo((Timestamp) a.deletedAt()));
                    List<String> ids = new ArrayList<>();
                    for (Model.Entry entry : entries) {
                        ids.add(entry.id());
                    }
                    return ids;
                });
    }

    /** Findings that are not, or no longer, so: a repair leaves everything alone. */
    private Step repair() {
        String entry = random.any(Steps.ENTRIES);
        Timestamp now = random.time();
        List<Finding> findings = List.of(
                finding(Finding.Problem.ORPHAN, "interactions", Steps.INTERACTIONS, "conversationId", "c1"),
                finding(Finding.Problem.DANGLING, "conversations", Steps.CONVERSATIONS, "projectId", "p1"),
                finding(Finding.Problem.DANGLING, "projects", Steps.PROJECTS, "defaultTagIds", "t1"),
                finding(Finding.Problem.CYCLE, "projects", Steps.PROJECTS, "parentId", "p2"),
                finding(Finding.Problem.DUPLICATE_ORDER, "interactions", Steps.INTERACTIONS, "index", "0"),
                finding(Finding.Problem.INVALID_DATE, "tags", Steps.TAGS, "createdAt", "never"),
                finding(Finding.Problem.UNREADABLE, "rules", Steps.RULES, "", ""));
        return new Step(
                "repair what is whole " + entry,
                () -> IntegrityService.repair(entry, findings, "Repair", now).rows(),
                model -> {
                    if (model.trash().containsKey(entry)) {
                        throw Refusal.taken("trash", "id", entry);
                    }
                    model.trash().put(entry, new Model.Entry(entry, "repair", "Repair", now, List.of(), List.of()));
                    return 0;
                });
    }

    private Finding finding(Finding.Problem problem, String table, List<String> keys, String field, String value) {
        return new Finding(problem, table, random.any(keys), field, value);
    }

    private Step clear() {
        if (random.oneIn(12)) {
            return Step.plain("clearAllData", PersistenceService::clearAllData, model -> {
                for (String table : Model.TABLES) {
                    model.table(table).clear();
                }
                model.trash().clear();
            });
        }
        String table = random.any(Model.TABLES);
        return Step.plain("clearTable " + table, () -> PersistenceService.clearTable(table), model -> {
            ModelDeletion deletion = new ModelDeletion(model);
            for (String key : List.copyOf(model.table(table).keySet())) {
                if (table.equals("projects") && model.has(table, key)) {
                    deletion.moveUp(key, null);
                }
                if (table.equals("appState") && key.startsWith("turn:")) {
                    continue; // what runs goes on running
                }
                deletion.delete(table, key);
            }
        });
    }
}
