package litechat.persistence.faults;

import static litechat.persistence.faults.Operation.reading;
import static litechat.persistence.faults.Operation.writing;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Finding;
import litechat.domain.Finding.Problem;
import litechat.persistence.IntegrityService;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;

/** The operations on what was deleted, and those that repair, which the trash undoes. */
final class TrashOperations {
    private TrashOperations() {}

    static List<Operation> all() {
        List<Operation> all = new ArrayList<>(trash());
        all.addAll(integrity());
        return all;
    }

    private static List<Operation> trash() {
        List<Operation> all = new ArrayList<>();
        for (String thing : List.of("conversation c1", "project p1", "rule r1", "tag t1", "provider v1")) {
            for (ProjectContents contents : ProjectContents.values()) {
                String kind = thing.substring(0, thing.indexOf(' '));
                String id = thing.substring(thing.indexOf(' ') + 1);
                boolean isOneOfTwo = kind.equals("project");
                if (isOneOfTwo || contents == ProjectContents.MOVE_UP) {
                    String what = isOneOfTwo ? kind + (contents == ProjectContents.DELETE ? " whole" : "") : kind;
                    all.add(writing(
                                    "TrashService.moveToTrash(String,String,String,ProjectContents,Timestamp)",
                                    () -> moveToTrash(kind, id, contents))
                            .as(what));
                    all.add(writing("TrashService.restore(String)", () -> TrashService.restore("e1"))
                            .as(what)
                            .after(database -> moveToTrash(kind, id, contents)));
                }
            }
        }
        all.add(writing("TrashService.restore(String)", () -> TrashService.restore("e1"))
                .as("message")
                .after(database -> TurnService.moveToTrash("e1", "c1a", "A message", World.NOW)));
        all.add(reading("TrashService.load()", TrashService::load));
        all.add(reading("TrashService.countConversations(String)", () -> TrashService.countConversations("p1")));
        all.add(reading("TrashService.deletedBefore(Timestamp,int)", () -> TrashService.deletedBefore(World.NOW, 10)));
        all.add(writing("TrashService.purge(List)", () -> TrashService.purge(List.of("e1", "e2")))
                .after(database -> {
                    moveToTrash("project", "p1", ProjectContents.DELETE);
                    TrashService.moveToTrash("e2", "tag", "t1", ProjectContents.MOVE_UP, World.NOW);
                }));
        return all;
    }

    private static void moveToTrash(String kind, String id, ProjectContents contents) {
        TrashService.moveToTrash("e1", kind, id, contents, World.NOW);
    }

    private static List<Operation> integrity() {
        return List.of(
                reading("IntegrityService.check()", IntegrityService::check),
                writing(
                                "IntegrityService.repair(String,List,String,Timestamp)",
                                () -> IntegrityService.repair("e1", damage(), "Repair", World.NOW))
                        .after(TrashOperations::breakThings),
                writing("TrashService.restore(String)", () -> TrashService.restore("e1"))
                        .as("a repair")
                        .after(database -> {
                            breakThings(database);
                            IntegrityService.repair("e1", damage(), "Repair", World.NOW);
                        }));
    }

    private static List<Finding> damage() {
        return List.of(
                new Finding(Problem.ORPHAN, "interactions", "lost", "conversationId", "none"),
                new Finding(Problem.DANGLING, "projects", "p4", "defaultTagIds", "none"),
                new Finding(Problem.CYCLE, "projects", "x", "parentId", "y"),
                new Finding(Problem.DUPLICATE_ORDER, "interactions", "c1c", "index", "1"),
                new Finding(Problem.INVALID_DATE, "projects", "p4", "createdAt", "never"),
                new Finding(Problem.UNREADABLE, "tags", "bad", "", null));
    }

    private static void breakThings(LiteChatDatabase database) {
        database.write(database.tables(), () -> {
            database.interactions().add(World.turn("lost", "none", 0));
            database.interactions().add(World.turn("c1c", "c1", 1));
            database.projects().add(World.project("x", "y"));
            database.projects().add(World.project("y", "x"));
            database.projects()
                    .update(
                            "p4",
                            Changes.of("defaultTagIds", List.of("t1", "none")).and("createdAt", "never"));
            database.raw("tags").add(Attributes.of("id", "bad"));
        });
    }
}
