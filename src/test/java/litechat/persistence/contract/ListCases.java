package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Conversation;
import litechat.persistence.PersistenceService;
import litechat.persistence.ProjectContents;
import litechat.persistence.faults.Contents;
import litechat.persistence.faults.World;

/** What the service lists, and that to delete what is gone is no failure. */
final class ListCases {
    private ListCases() {}

    static List<Case> all() {
        return List.of(
                new Case("list: the recent ones are the first of all, also of those active at once", ListCases::recent),
                new Case("list: more conversations than are read at once are all there", ListCases::many),
                new Case("list: a project that is gone is deleted without a word", ListCases::goneProject));
    }

    private static void recent(Subject subject) {
        PersistenceService.bind(subject.database());
        World.fill(subject.database());
        List<String> all = ids(PersistenceService.loadConversations());
        Expect.equal(List.of("c1", "c2", "c3", "c4"), all);
        for (int limit = 0; limit <= all.size() + 1; limit++) {
            Expect.equal(
                    all.subList(0, Math.min(limit, all.size())),
                    ids(PersistenceService.loadRecentConversations(limit)));
        }
    }

    /** They are read in pages of 2,000; these are four whole pages and one more. */
    private static void many(Subject subject) {
        PersistenceService.bind(subject.database());
        List<Conversation> conversations = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 8_001; i++) {
            String id = "c" + (10_000 + i);
            conversations.add(Samples.conversation(id));
            expected.add(id);
        }
        subject.database().write(List.of(subject.database().conversations()), () -> subject.database()
                .conversations()
                .bulkPut(conversations));
        Expect.equal(expected, ids(PersistenceService.loadConversations()));
    }

    private static void goneProject(Subject subject) {
        PersistenceService.bind(subject.database());
        World.fill(subject.database());
        Contents before = Contents.of(subject.database());
        for (ProjectContents contents : ProjectContents.values()) {
            PersistenceService.deleteProject("none", contents);
        }
        Expect.isTrue("nothing changed", before.equals(Contents.of(subject.database())));
    }

    private static List<String> ids(List<Conversation> conversations) {
        List<String> ids = new ArrayList<>();
        for (Conversation conversation : conversations) {
            ids.add(conversation.id());
        }
        return ids;
    }
}
