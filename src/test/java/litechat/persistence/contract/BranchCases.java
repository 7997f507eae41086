package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import litechat.persistence.faults.Contents;
import litechat.persistence.faults.World;
import org.jspecify.annotations.Nullable;

/** Branches of a conversation: which rows are on the spine, and what those beside it name. */
final class BranchCases {
    private BranchCases() {}

    static List<Case> all() {
        return List.of(
                new Case(
                        "branches: a new turn takes the place of another, which stays beside it", BranchCases::replace),
                new Case("branches: the branch of a turn is shown up to its newest end", BranchCases::choose),
                new Case("branches: what is shown already is left as it is", BranchCases::chooseShown),
                new Case("branches: several turns that begin together are alternatives", BranchCases::together),
                new Case("branches: alternatives of what leaves the spine stay alternatives of it", BranchCases::deep),
                new Case("branches: versions are in the order of their age", BranchCases::versions),
                new Case("branches: a fork has copies of all before a turn, which name them", BranchCases::fork),
                new Case("branches: a fork of what is arriving has what had arrived", BranchCases::forkArriving),
                new Case("branches: a rating changes nothing else", BranchCases::rate),
                new Case("branches: rows that hang on nothing are left alone", BranchCases::damaged));
    }

    static void fill(Subject subject) {
        PersistenceService.bind(subject.database());
        World.fill(subject.database());
    }

    /** A turn that is created so many seconds after the world. */
    static Interaction turn(String id, int seconds) {
        Interaction turn = World.turn(id, "c1", 0);
        Timestamp created = World.THEN.plusMillis(seconds * 1000.0);
        return new Interaction(
                id,
                "c1",
                turn.type(),
                0,
                null,
                turn.prompt(),
                "",
                InteractionStatus.STREAMING,
                created,
                created,
                null,
                null,
                turn.metadata(),
                Attributes.NONE);
    }

    /** The spine with its indexes, and behind a bar each row beside it with its parent, index and what it continues. */
    static String shape() {
        StringBuilder spine = new StringBuilder();
        List<String> beside = new ArrayList<>();
        for (Interaction row : PersistenceService.loadInteractionsForConversation("c1")) {
            int index = (int) row.index();
            if (row.parentId() == null) {
                spine.append(row.id()).append('@').append(index).append(' ');
            } else {
                String continued = row.metadata().text("continuesId");
                beside.add(row.id() + "^" + row.parentId() + "@" + index + (continued == null ? "" : ">" + continued));
            }
        }
        beside.sort(null);
        return spine + "| " + String.join(" ", beside);
    }

    static void replace(String replaced, String id, int seconds) {
        TurnService.replace(replaced, List.of(turn(id, seconds)), World.NOW);
    }

    private static void replace(Subject subject) {
        fill(subject);
        Interaction saved =
                TurnService.replace("c1a", List.of(turn("n", 1)), World.NOW).get(0);
        Expect.equal("n@0 | c1a^n@0 c1b^n@1>c1a", shape());
        Expect.equal(PersistenceService.loadInteraction("n"), saved);
        Expect.equal("c1", TurnService.running().get("n"));
        Expect.equal(
                World.NOW,
                Expect.present(PersistenceService.loadConversation("c1")).updatedAt());
        Expect.thrown(RowMissing.class, () -> replace("gone", "m", 2));
        Expect.equal("n@0 | c1a^n@0 c1b^n@1>c1a", shape());
        Expect.equal(List.of(), IntegrityService.check());
    }

    private static void choose(Subject subject) {
        fill(subject);
        replace("c1a", "n", 1);
        TurnService.start(null, turn("n2", 2), World.NOW, null);
        Expect.equal("n@0 n2@2 | c1a^n@0 c1b^n@1>c1a", shape());
        TurnService.choose("c1a");
        Expect.equal("c1a@0 c1b@1 | n2^c1a@1>n n^c1a@0", shape());
        TurnService.choose("n");
        Expect.equal("n@0 n2@1 | c1a^n@0 c1b^n@1>c1a", shape());
        TurnService.choose("c1b");
        Expect.equal("c1a@0 c1b@1 | n2^c1a@1>n n^c1a@0", shape());
        Expect.thrown(RowMissing.class, () -> TurnService.choose("gone"));
        Expect.equal(
                World.NOW,
                Expect.present(PersistenceService.loadConversation("c1")).updatedAt());
    }

    private static void chooseShown(Subject subject) {
        fill(subject);
        replace("c1b", "n", 1);
        Contents before = Contents.of(subject.database());
        TurnService.choose("c1a");
        TurnService.choose("n");
        Expect.equal(before.toString(), Contents.of(subject.database()).toString());
    }

    private static void together(Subject subject) {
        fill(subject);
        List<Interaction> saved =
                TurnService.start(null, List.of(turn("x", 1), turn("y", 1), turn("z", 1)), World.NOW, null);
        Expect.equal("c1a@0 c1b@1 x@2 | y^x@0 z^x@1", shape());
        Expect.equal(3, saved.size());
        Expect.equal("x", saved.get(2).parentId());
        Expect.equal(3, TurnService.running().size());
        TurnService.replace("x", List.of(turn("v", 2), turn("w", 2)), World.NOW);
        Expect.equal("c1a@0 c1b@1 v@2 | w^v@3 x^v@2 y^v@0 z^v@1", shape());
        Conversation created = World.conversation("new", null);
        Interaction first = World.turn("first", "new", 0);
        TurnService.start(created, List.of(first, World.turn("second", "new", 0)), World.NOW, null);
        Expect.equal(
                "first",
                Expect.present(PersistenceService.loadInteraction("second")).parentId());
    }

    private static void deep(Subject subject) {
        fill(subject);
        replace("c1b", "b2", 1);
        replace("c1a", "a2", 2);
        Expect.equal("a2@0 | b2^a2@2>c1a c1a^a2@0 c1b^a2@1>c1a", shape());
        TurnService.choose("c1b");
        Expect.equal("c1a@0 c1b@1 | a2^c1a@0 b2^c1b@0>c1a", shape());
        TurnService.choose("a2");
        TurnService.choose("b2");
        Expect.equal(List.of("c1b", "b2"), ids(TurnService.versions("c1b")));
        Expect.equal(List.of("c1a", "a2"), ids(TurnService.versions("a2")));
        Expect.equal(List.of(), IntegrityService.check());
    }

    static List<String> ids(List<Interaction> turns) {
        List<String> ids = new ArrayList<>();
        for (Interaction turn : turns) {
            ids.add(turn.id());
        }
        return ids;
    }

    private static void versions(Subject subject) {
        fill(subject);
        replace("c1b", "later", 20);
        replace("later", "latest", 30);
        replace("c1b", "earlier", 10);
        Expect.equal(List.of("c1b", "earlier", "later", "latest"), ids(TurnService.versions("c1b")));
        Expect.equal(List.of("c1b", "earlier", "later", "latest"), ids(TurnService.versions("latest")));
        Expect.equal(List.of("c1a"), ids(TurnService.versions("c1a")));
        Expect.thrown(RowMissing.class, () -> TurnService.versions("gone"));
    }

    private static Conversation forked(String id) {
        List<String> ids = new ArrayList<>(List.of("copy2", "copy1", "fork"));
        return TurnService.fork(id, "Fork: ", () -> ids.remove(ids.size() - 1), World.NOW);
    }

    private static void fork(Subject subject) {
        fill(subject);
        replace("c1b", "n", 1);
        TurnService.rate("n", 1.0);
        Conversation created = forked("n");
        Expect.equal(created, PersistenceService.loadConversation("fork"));
        Expect.equal("Fork: Title c1", created.title());
        Expect.equal("p1", created.projectId());
        Expect.equal("n", created.metadata().get("forkedFromId"));
        List<Interaction> copies = PersistenceService.loadInteractionsForConversation("fork");
        Expect.equal(List.of("copy1", "copy2"), ids(copies));
        Interaction copy = copies.get(0);
        Interaction original = Expect.present(PersistenceService.loadInteraction("c1a"));
        Expect.equal("c1a", copy.metadata().get("forkedFromId"));
        Expect.equal("copy1", Expect.present(copy.prompt()).id());
        Expect.equal(original.responseText(), copy.responseText());
        Expect.equal(original.createdAt(), copy.createdAt());
        Expect.equal(1.0, copies.get(1).index());
        Expect.equal(1.0, copies.get(1).rating());
        Expect.equal("c1a@0 n@1 | c1b^n@0", shape());
        Expect.thrown(RowMissing.class, () -> forked("gone"));
        Expect.equal(List.of(), IntegrityService.check());
    }

    private static void forkArriving(Subject subject) {
        fill(subject);
        replace("c1a", "n", 1);
        TurnService.saveProgress("n", "Half", "");
        forked("n");
        Interaction copy = Expect.present(PersistenceService.loadInteraction("copy1"));
        Expect.equal("Half", copy.responseText());
        Expect.equal(InteractionStatus.CANCELLED, copy.status());
        Expect.equal(World.NOW, copy.endedAt());
        Expect.equal(1, TurnService.running().size());
    }

    private static void rate(Subject subject) {
        fill(subject);
        Contents before = Contents.of(subject.database());
        Expect.equal(1.0, TurnService.rate("c1a", 1.0).rating());
        TurnService.rate("c1a", null);
        Expect.equal(
                null, Expect.present(PersistenceService.loadInteraction("c1a")).rating());
        Expect.equal(
                before.table("conversations"), Contents.of(subject.database()).table("conversations"));
        Expect.thrown(RowMissing.class, () -> TurnService.rate("gone", 1.0));
    }

    private static void damaged(Subject subject) {
        fill(subject);
        Interaction lost = child("lost", "gone", null);
        Interaction self = child("self", "self", null);
        Interaction one = child("one", "two", "two");
        Interaction two = child("two", "one", "one");
        subject.write(
                subject.database().interactions(),
                () -> subject.database().interactions().bulkAdd(List.of(lost, self, one, two)));
        replace("c1a", "n", 1);
        TurnService.choose("c1b");
        for (Interaction row : List.of(lost, self, one, two)) {
            Expect.equal(row, PersistenceService.loadInteraction(row.id()));
        }
        Expect.thrown(RowMissing.class, () -> TurnService.choose("one"));
        BranchTrashCases.trash("e", "self");
        TrashService.restore("e");
        Expect.present(PersistenceService.loadInteraction("self"));
    }

    private static Interaction child(String id, String parentId, @Nullable String continuesId) {
        Interaction turn = turn(id, 5);
        Attributes metadata =
                continuesId == null ? turn.metadata() : turn.metadata().with("continuesId", continuesId);
        return new Interaction(
                id,
                "c1",
                turn.type(),
                0,
                parentId,
                turn.prompt(),
                "That.",
                InteractionStatus.COMPLETED,
                turn.createdAt(),
                turn.createdAt(),
                turn.createdAt(),
                null,
                metadata,
                Attributes.NONE);
    }
}
