package litechat.persistence.contract;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.InvalidRecord;
import litechat.domain.TagRuleLink;
import litechat.domain.Timestamp;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceException;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProviderService;
import litechat.persistence.RowMissing;
import litechat.persistence.Transaction;
import litechat.persistence.TurnService;
import litechat.persistence.UniqueConflict;
import litechat.persistence.faults.Contents;
import litechat.persistence.faults.World;

/** The service saves no row that would name one that is not there, and no moment that is none. */
final class SaveCases {
    private SaveCases() {}

    static List<Case> all() {
        return List.of(
                refused(
                        "save: a conversation needs its project",
                        RowMissing.class,
                        () -> PersistenceService.saveConversation(World.conversation("new", "none"))),
                refused(
                        "save: a conversation does not move to a project that is gone",
                        RowMissing.class,
                        () -> PersistenceService.updateConversation("c1", Changes.of("projectId", "none"))),
                refused(
                        "save: a conversation is not linked to a repository that is gone",
                        RowMissing.class,
                        () -> PersistenceService.updateConversation("c1", Changes.of("syncRepoId", "none"))),
                refused(
                        "save: the name of a setting has an end",
                        PersistenceException.class,
                        () -> PersistenceService.saveSetting("n".repeat(1001), 1.0)),
                new Case("save: the name of a setting may be long", SaveCases::longName),
                refused(
                        "save: an interaction needs its conversation",
                        RowMissing.class,
                        () -> PersistenceService.saveInteraction(World.turn("new", "none", 0))),
                refused(
                        "save: a place on the spine is taken once",
                        UniqueConflict.class,
                        () -> PersistenceService.saveInteraction(World.turn("new", "c1", 1))),
                refused(
                        "save: a project needs its parent",
                        RowMissing.class,
                        () -> PersistenceService.saveProject(World.project("new", "none"))),
                refused(
                        "save: a project's rules and tags are there",
                        RowMissing.class,
                        () -> PersistenceService.updateProject(
                                "p1", Changes.of("defaultTagIds", List.of("t1", "none")))),
                refused(
                        "save: a project does not move below itself",
                        InvalidRecord.class,
                        () -> PersistenceService.updateProject("p1", Changes.of("parentId", "p3"))),
                refused(
                        "save: a provider needs its key",
                        RowMissing.class,
                        () -> PersistenceService.saveProviderConfig(World.provider("new", "none"))),
                refused(
                        "save: a link needs both ends",
                        RowMissing.class,
                        () -> PersistenceService.saveTagRuleLink(TagRuleLink.of("t1", "none"))),
                refused(
                        "save: a moment that is none is refused",
                        InvalidRecord.class,
                        () -> PersistenceService.updateConversation("c1", Changes.of("archivedAt", "today"))),
                refused(
                        "save: the moment that orders a list is never taken away",
                        InvalidRecord.class,
                        () -> PersistenceService.updateConversation("c1", Changes.of("updatedAt", null))),
                refused(
                        "save: an unknown moment is not written",
                        InvalidRecord.class,
                        () -> PersistenceService.updateMod("m1", Changes.of("createdAt", Timestamp.UNKNOWN))),
                refused(
                        "save: a key stays",
                        InvalidRecord.class,
                        () -> PersistenceService.updateSyncRepo("s1", Changes.of("id", "s9"))),
                refused(
                        "save: a turn starts in its own conversation",
                        InvalidRecord.class,
                        () -> TurnService.start(
                                World.conversation("new", null), World.turn("x", "c1", 0), World.NOW, null)),
                refused(
                        "save: a turn's new conversation needs its project",
                        RowMissing.class,
                        () -> TurnService.start(
                                World.conversation("new", "none"), World.turn("x", "new", 0), World.NOW, null)),
                new Case("save: what is archived can be taken back", SaveCases::archive),
                new Case("save: a row that cannot be read may still be named", SaveCases::unreadableTarget),
                new Case("save: the key that goes is the one that the provider has by now", SaveCases::otherKey),
                new Case("save: emptying the projects keeps their conversations", SaveCases::clearProjects));
    }

    private static Case refused(String name, Class<? extends Throwable> kind, Transaction.Work work) {
        return new Case(name, subject -> {
            fill(subject);
            Contents before = Contents.of(subject.database());
            Expect.thrown(kind, work);
            Expect.isTrue("nothing changed", before.equals(Contents.of(subject.database())));
        });
    }

    private static void fill(Subject subject) {
        PersistenceService.bind(subject.database());
        World.fill(subject.database());
    }

    private static void longName(Subject subject) {
        fill(subject);
        String name = "n".repeat(1000);
        PersistenceService.saveSetting(name, 1.0);
        Expect.equal(1.0, PersistenceService.loadSetting(name, null));
    }

    private static void archive(Subject subject) {
        fill(subject);
        Expect.equal(
                World.NOW,
                PersistenceService.updateConversation("c1", Changes.of("archivedAt", World.NOW))
                        .archivedAt());
        Expect.equal(
                null,
                PersistenceService.updateConversation("c1", Changes.of("archivedAt", null))
                        .archivedAt());
    }

    private static void unreadableTarget(Subject subject) {
        fill(subject);
        subject.write(subject.rows("projects"), () -> subject.rows("projects")
                .add(Attributes.of("id", "odd").with("name", 1.0)));
        Expect.equal("new", PersistenceService.saveConversation(World.conversation("new", "odd")));
    }

    private static void otherKey(Subject subject) {
        fill(subject);
        PersistenceService.saveProviderConfig(World.provider("v1", "k2"));
        ProviderService.deleteWithKey(World.provider("v1", "k1"));
        Expect.equal(1, PersistenceService.loadApiKeys().size());
        Expect.equal("k1", PersistenceService.loadApiKeys().get(0).id());
    }

    private static void clearProjects(Subject subject) {
        fill(subject);
        PersistenceService.clearTable("projects");
        Expect.equal(4, PersistenceService.loadConversations().size());
        Expect.equal(2, PersistenceService.loadInteractionsForConversation("c3").size());
        Expect.equal(List.of(), IntegrityService.check());
    }
}
