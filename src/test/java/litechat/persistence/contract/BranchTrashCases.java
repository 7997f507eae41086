package litechat.persistence.contract;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.RowMissing;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import litechat.persistence.faults.Contents;
import litechat.persistence.faults.World;

/** Turns that go to the trash and come back, and what becomes of the branches meanwhile. */
final class BranchTrashCases {
    private BranchTrashCases() {}

    static List<Case> all() {
        return List.of(
                new Case("branches: without a turn goes what continued it, closer", BranchTrashCases::trashMiddle),
                new Case("branches: where the last turn goes, an alternative is shown", BranchTrashCases::trashLast),
                new Case("branches: a turn comes back beside what was asked since", BranchTrashCases::restoreBeside),
                new Case(
                        "branches: a turn comes back after the nearest that is still there",
                        BranchTrashCases::restoreNearest),
                new Case(
                        "branches: a turn does not come back without its conversation",
                        BranchTrashCases::restoreAlone));
    }

    static void trash(String entry, String id) {
        Expect.equal(
                1, TurnService.moveToTrash(entry, id, "A message", World.NOW).rows());
    }

    private static void trashMiddle(Subject subject) {
        BranchCases.fill(subject);
        BranchCases.replace("c1a", "n", 1);
        TurnService.choose("c1a");
        String before = BranchCases.shape();
        List<Attributes> rows = Contents.of(subject.database()).table("interactions");
        trash("e", "c1a");
        Expect.equal("c1b@1 | n^c1b@0", BranchCases.shape());
        Expect.equal(null, PersistenceService.loadInteraction("c1a"));
        Expect.equal("message", TrashService.load().get(0).kind());
        TrashService.restore("e");
        Expect.equal(before, BranchCases.shape());
        Expect.equal(rows, Contents.of(subject.database()).table("interactions"));
        Expect.equal(List.of(), TrashService.load());
        Expect.thrown(RowMissing.class, () -> trash("e", "gone"));
    }

    private static void trashLast(Subject subject) {
        BranchCases.fill(subject);
        BranchCases.replace("c1b", "n", 1);
        String before = BranchCases.shape();
        trash("e", "n");
        Expect.equal("c1a@0 c1b@1 | ", BranchCases.shape());
        Expect.equal(0, TurnService.running().size());
        TrashService.restore("e");
        Expect.equal(before, BranchCases.shape());
        Interaction back = Expect.present(PersistenceService.loadInteraction("n"));
        Expect.equal(InteractionStatus.CANCELLED, back.status());
        trash("e", "c1b");
        Expect.equal("c1a@0 n@1 | ", BranchCases.shape());
        TrashService.restore("e");
        Expect.equal(before, BranchCases.shape());
        for (String id : List.of("n", "c1b", "c1a")) {
            trash("e" + id, id);
        }
        Expect.equal("| ", BranchCases.shape());
        for (String id : List.of("c1b", "n", "c1a")) {
            TrashService.restore("e" + id);
        }
        Expect.equal(3, PersistenceService.loadInteractionsForConversation("c1").size());
        Expect.equal(List.of(), IntegrityService.check());
    }

    private static void restoreBeside(Subject subject) {
        BranchCases.fill(subject);
        BranchCases.replace("c1b", "n", 1);
        trash("e", "n");
        TurnService.start(null, BranchCases.turn("after", 2), World.NOW, null);
        Expect.equal("c1a@0 c1b@1 after@2 | ", BranchCases.shape());
        TrashService.restore("e");
        Expect.equal("c1a@0 c1b@1 after@2 | n^c1b@0", BranchCases.shape());
        Expect.equal(List.of("c1b", "n"), BranchCases.ids(TurnService.versions("c1b")));
    }

    private static void restoreNearest(Subject subject) {
        BranchCases.fill(subject);
        TurnService.start(null, BranchCases.turn("last", 1), World.NOW, null);
        trash("e1", "last");
        trash("e2", "c1b");
        TrashService.restore("e1");
        Expect.equal("c1a@0 last@2 | ", BranchCases.shape());
        TrashService.restore("e2");
        Expect.equal(2, TurnService.versions("c1b").size());
        Expect.equal(List.of(), IntegrityService.check());
    }

    private static void restoreAlone(Subject subject) {
        BranchCases.fill(subject);
        trash("e", "c1a");
        PersistenceService.deleteConversation("c1");
        Contents before = Contents.of(subject.database());
        PersistenceException refused = Expect.thrown(PersistenceException.class, () -> TrashService.restore("e"));
        Expect.isTrue("it says why", refused.sentence().contains("The conversation that this message belongs to"));
        Expect.equal(before.toString(), Contents.of(subject.database()).toString());
    }
}
