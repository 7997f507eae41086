package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.LinkChanges;
import litechat.domain.Project;
import litechat.domain.TrashEntry;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.TrashService;
import litechat.persistence.TurnService;
import litechat.persistence.UniqueConflict;
import litechat.persistence.faults.Contents;
import litechat.persistence.faults.World;

/** What was deleted comes back as it was, or as much of it as there is room for by now. */
final class TrashCases {
    private static final LinkChanges NO_LINKS = new LinkChanges(List.of(), List.of());

    private TrashCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String thing : List.of("conversation c1", "project p1", "rule r1", "tag t1", "provider v1")) {
            cases.add(
                    new Case("trash: undone at once, nothing has changed: " + thing, subject -> undo(subject, thing)));
        }
        cases.add(new Case("trash: a project comes back to the top if its parent is gone", TrashCases::lostParent));
        cases.add(new Case("trash: a project whose name is taken stays in the trash", TrashCases::takenName));
        cases.add(new Case(
                "trash: a conversation comes back to the top if its project is gone", TrashCases::lostProject));
        cases.add(new Case("trash: a provider takes its key along, and brings it back", TrashCases::key));
        cases.add(new Case("trash: a key that another provider uses stays", TrashCases::sharedKey));
        cases.add(new Case("trash: a provider comes back without a key that is gone", TrashCases::lostKey));
        cases.add(new Case("trash: two tags come back into a list, whichever is first", TrashCases::twoTags));
        cases.add(new Case("trash: a project comes back without rules that are gone", TrashCases::lostRules));
        cases.add(new Case("trash: a link comes back only if both of its ends are there", TrashCases::lostEnd));
        cases.add(new Case("trash: an entry's id is used once", TrashCases::usedId));
        cases.add(new Case("trash: an entry whose id begins like another's is left alone", TrashCases::colon));
        cases.add(
                new Case("trash: a turn that nobody answers any more comes back as interrupted", TrashCases::running));
        return cases;
    }

    private static void fill(Subject subject) {
        PersistenceService.bind(subject.database());
        World.fill(subject.database());
    }

    private static TrashEntry trash(String entry, String kind, String id) {
        return TrashService.moveToTrash(entry, kind, id, ProjectContents.DELETE, World.NOW);
    }

    private static void undo(Subject subject, String thing) {
        fill(subject);
        Contents before = Contents.of(subject.database());
        int space = thing.indexOf(' ');
        trash("e", thing.substring(0, space), thing.substring(space + 1));
        Expect.isTrue("it is gone", !before.equals(Contents.of(subject.database())));
        TrashService.restore("e");
        Expect.equal(before.toString(), Contents.of(subject.database()).toString());
    }

    private static Project project(String id) {
        for (Project project : PersistenceService.loadProjects()) {
            if (project.id().equals(id)) {
                return project;
            }
        }
        throw new AssertionError("no project " + id);
    }

    private static void lostParent(Subject subject) {
        fill(subject);
        trash("e", "project", "p2");
        PersistenceService.deleteProject("p1");
        TrashService.restore("e");
        Expect.equal(null, project("p2").parentId());
        Expect.equal("p2", project("p3").parentId());
        Expect.equal(List.of(), IntegrityService.check());
    }

    private static void takenName(Subject subject) {
        fill(subject);
        trash("e", "project", "p4");
        PersistenceService.updateProject("p1", Changes.of("name", "Project p4"));
        Contents before = Contents.of(subject.database());
        UniqueConflict conflict = Expect.thrown(UniqueConflict.class, () -> TrashService.restore("e"));
        Expect.equal("A project with this name already exists", conflict.sentence());
        Expect.equal("Project p4", conflict.value());
        Expect.isTrue("nothing changed", before.equals(Contents.of(subject.database())));
        PersistenceService.updateProject("p1", Changes.of("name", "Another"));
        TrashService.restore("e");
        Expect.equal("Project p4", project("p4").name());
    }

    private static void lostProject(Subject subject) {
        fill(subject);
        trash("e", "conversation", "c1");
        PersistenceService.deleteProject("p1");
        PersistenceService.deleteSyncRepo("s1");
        TrashService.restore("e");
        Conversation back = Expect.present(PersistenceService.loadConversation("c1"));
        Expect.equal(null, back.projectId());
        Expect.equal(null, back.syncRepoId());
        Expect.equal(2, PersistenceService.loadInteractionsForConversation("c1").size());
    }

    private static void key(Subject subject) {
        fill(subject);
        Expect.equal(2, trash("e", "provider", "v1").rows());
        Expect.equal(1, PersistenceService.loadApiKeys().size());
        TrashService.restore("e");
        Expect.equal(2, PersistenceService.loadApiKeys().size());
        Expect.equal("k1", PersistenceService.loadProviderConfigs().get(0).apiKeyId());
        Expect.equal("v1:m", PersistenceService.loadSetting("provider:lastModelSelection", null));
    }

    private static void sharedKey(Subject subject) {
        fill(subject);
        PersistenceService.saveProviderConfig(World.provider("v2", "k1"));
        Expect.equal(1, trash("e", "provider", "v1").rows());
        Expect.equal(2, PersistenceService.loadApiKeys().size());
    }

    private static void lostKey(Subject subject) {
        fill(subject);
        PersistenceService.saveProviderConfig(World.provider("v2", "k1"));
        trash("e", "provider", "v1");
        PersistenceService.deleteApiKey("k1");
        TrashService.restore("e");
        Expect.equal(null, PersistenceService.loadProviderConfigs().get(0).apiKeyId());
    }

    private static void twoTags(Subject subject) {
        for (List<String> order : List.of(List.of("e1", "e2"), List.of("e2", "e1"))) {
            PersistenceService.bind(subject.database());
            PersistenceService.clearAllData();
            fill(subject);
            trash("e1", "tag", "t1");
            trash("e2", "tag", "t2");
            Expect.equal(List.of(), project("p1").defaultTagIds());
            for (String entry : order) {
                TrashService.restore(entry);
            }
            List<String> tags = Expect.present(project("p1").defaultTagIds());
            Expect.equal(2, tags.size());
            Expect.isTrue("both", tags.contains("t1") && tags.contains("t2"));
        }
    }

    private static void lostRules(Subject subject) {
        fill(subject);
        trash("e", "project", "p4");
        PersistenceService.deleteRule("r1");
        PersistenceService.deleteTag("t1");
        TrashService.restore("e");
        Expect.equal(List.of(), project("p4").defaultRuleIds());
        Expect.equal(List.of("t2"), project("p4").defaultTagIds());
    }

    private static void lostEnd(Subject subject) {
        fill(subject);
        trash("e", "tag", "t1");
        PersistenceService.deleteRule("r1");
        TrashService.restore("e");
        Expect.equal(1, PersistenceService.loadTagRuleLinks().size());
        Expect.equal("t1-r2", PersistenceService.loadTagRuleLinks().get(0).id());
    }

    private static void usedId(Subject subject) {
        fill(subject);
        trash("e", "tag", "t1");
        Expect.equal(
                "e",
                Expect.thrown(UniqueConflict.class, () -> trash("e", "rule", "r1"))
                        .value());
        Expect.equal(2, PersistenceService.loadRules().size());
        TrashService.restore("e");
        Expect.equal(2, PersistenceService.loadTags().size());
    }

    private static void colon(Subject subject) {
        fill(subject);
        trash("e", "tag", "t1");
        trash("e:0", "rule", "r2");
        TrashService.purge(List.of("e:0"));
        TrashService.restore("e");
        PersistenceService.updateTag("t1", Changes.of("name", "Back"), NO_LINKS);
        Expect.equal(2, PersistenceService.loadTags().size());
    }

    private static void running(Subject subject) {
        fill(subject);
        Interaction turn = TurnService.start(null, World.turn("turn", "c1", 0), World.THEN, null);
        TurnService.saveProgress("turn", "So far", "");
        trash("e", "conversation", "c1");
        TurnService.end(turn, Changes.of("status", "COMPLETED"), World.NOW);
        TrashService.restore("e");
        Interaction back = Expect.present(PersistenceService.loadInteraction("turn"));
        Expect.equal(InteractionStatus.CANCELLED, back.status());
        Expect.equal(World.NOW, back.endedAt());
        Expect.equal("So far", back.responseText());
        Expect.isTrue("interrupted", back.metadata().isTrue("interrupted"));
    }
}
