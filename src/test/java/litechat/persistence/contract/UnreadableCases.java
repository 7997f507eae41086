package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Conversation;
import litechat.domain.Finding;
import litechat.domain.InvalidRecord;
import litechat.domain.LinkChanges;
import litechat.domain.Mod;
import litechat.domain.SyncRepo;
import litechat.domain.Tag;
import litechat.domain.Timestamp;
import litechat.persistence.IntegrityService;
import litechat.persistence.PersistenceService;
import litechat.persistence.Table;

/** Rows that cannot be records, or have moments that are none: the rest is read, and they stay as they are. */
final class UnreadableCases {
    private static final Attributes BAD = Attributes.of("id", "b").with("name", 7.0);

    private UnreadableCases() {}

    static List<Case> all() {
        return List.of(
                new Case("unreadable: a list shows the other rows", UnreadableCases::list),
                new Case("unreadable: the first is the first that can be read", UnreadableCases::first),
                new Case("unreadable: a visit goes past it", UnreadableCases::visit),
                new Case("unreadable: asking for that very row says what is wrong", UnreadableCases::get),
                new Case("unreadable: an update that cannot be read again changes nothing", UnreadableCases::update),
                new Case("unreadable: every list of the service shows the rest", UnreadableCases::everyList),
                new Case("unreadable: the integrity check lists it", UnreadableCases::found),
                new Case("moment: one that cannot be read stays when its row is saved", UnreadableCases::keptMoment),
                new Case("moment: a new one takes the place of what could not be read", UnreadableCases::newMoment),
                new Case("moment: one that is missing is not invented", UnreadableCases::missingMoment),
                new Case("moment: optional ones that cannot be read stay, too", UnreadableCases::optionalMoment),
                new Case("moment: the first millisecond of 1970 is one", UnreadableCases::epoch));
    }

    private static Table<Tag> tags(Subject subject) {
        Table<Attributes> rows = subject.rows("tags");
        subject.write(rows, () -> {
            rows.add(BAD);
            rows.add(Attributes.of("id", "c").with("name", "C"));
            rows.add(Attributes.of("id", "d").with("name", "D"));
        });
        return subject.database().tags();
    }

    private static List<String> ids(List<Tag> tags) {
        List<String> ids = new ArrayList<>();
        for (Tag tag : tags) {
            ids.add(tag.id());
        }
        return ids;
    }

    private static void list(Subject subject) {
        Table<Tag> tags = tags(subject);
        Expect.equal(List.of("c", "d"), ids(tags.toQuery().toList()));
        Expect.equal(
                List.of("d", "c"), ids(tags.orderBy("name").reverse().limit(2).toList()));
        Expect.equal(BAD, subject.rows("tags").get("b"));
    }

    private static void first(Subject subject) {
        Table<Tag> tags = tags(subject);
        Expect.equal("c", Expect.present(tags.toQuery().first()).id());
        Expect.equal(null, tags.where(":id").below("c").first());
        Expect.equal("d", Expect.present(tags.toQuery().reverse().first()).id());
    }

    private static void visit(Subject subject) {
        List<Tag> visited = new ArrayList<>();
        tags(subject).toQuery().each(visited::add);
        Expect.equal(List.of("c", "d"), ids(visited));
    }

    private static void get(Subject subject) {
        Table<Tag> tags = tags(subject);
        Expect.equal(
                "name", Expect.thrown(InvalidRecord.class, () -> tags.get("b")).field());
    }

    private static void update(Subject subject) {
        tags(subject);
        PersistenceService.bind(subject.database());
        LinkChanges none = new LinkChanges(List.of(), List.of());
        Expect.thrown(
                InvalidRecord.class, () -> PersistenceService.updateTag("b", Changes.of("description", "x"), none));
        Expect.thrown(InvalidRecord.class, () -> PersistenceService.updateTag("c", Changes.of("name", " "), none));
        Expect.equal(BAD, subject.rows("tags").get("b"));
        Expect.equal("C", Expect.present(subject.rows("tags").get("c")).text("name"));
    }

    private static void everyList(Subject subject) {
        PersistenceService.bind(subject.database());
        for (Table<?> table : subject.database().tables()) {
            Table<Attributes> rows = subject.rows(table.name());
            if (!table.name().equals("appState")) {
                subject.write(
                        rows,
                        () -> rows.add(Attributes.of("id", "bad")
                                .with("projectId", "no id")
                                .with("conversationId", "c")
                                .with("index", 5.0)));
            }
        }
        Expect.equal(0, PersistenceService.loadConversations().size());
        Expect.equal(0, PersistenceService.loadRecentConversations(5).size());
        Expect.equal(1, PersistenceService.loadInteractionsForConversation("c").size());
        Expect.equal(0, PersistenceService.loadProjects().size());
        Expect.equal(0, PersistenceService.loadProviderConfigs().size());
        Expect.equal(0, PersistenceService.loadApiKeys().size());
        Expect.equal(0, PersistenceService.loadRules().size());
        Expect.equal(0, PersistenceService.loadTags().size());
        Expect.equal(0, PersistenceService.loadTagRuleLinks().size());
        Expect.equal(0, PersistenceService.loadMods().size());
        Expect.equal(0, PersistenceService.loadSyncRepos().size());
    }

    private static void found(Subject subject) {
        tags(subject);
        PersistenceService.bind(subject.database());
        Expect.equal(List.of(new Finding(Finding.Problem.UNREADABLE, "tags", "b", "", null)), IntegrityService.check());
    }

    private static Attributes conversation() {
        return Attributes.of("id", "c")
                .with("title", "T")
                .with("projectId", null)
                .with("metadata", Attributes.NONE)
                .with("syncRepoId", null)
                .with("lastSyncedAt", null)
                .with("createdAt", "30th of May")
                .with("updatedAt", "2025-02-30T00:00:00Z")
                .with("archivedAt", "long ago");
    }

    private static Conversation loaded(Subject subject, Attributes row) {
        Table<Attributes> rows = subject.rows("conversations");
        subject.write(rows, () -> rows.put(row));
        return Expect.present(subject.database().conversations().get("c"));
    }

    private static void keptMoment(Subject subject) {
        Conversation conversation = loaded(subject, conversation());
        Expect.equal(Timestamp.UNKNOWN, conversation.createdAt());
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> table.put(conversation.withTitle("New")));
        Expect.equal(
                conversation().with("title", "New"),
                subject.rows("conversations").get("c"));
    }

    private static void newMoment(Subject subject) {
        Conversation conversation = loaded(subject, conversation());
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> table.put(conversation.withUpdatedAt(Samples.UPDATED)));
        Expect.equal(
                conversation().with("updatedAt", Samples.UPDATED),
                subject.rows("conversations").get("c"));
    }

    private static void missingMoment(Subject subject) {
        Attributes row = conversation().without("createdAt");
        Conversation conversation = loaded(subject, row);
        Table<Conversation> table = subject.database().conversations();
        subject.write(table, () -> table.put(conversation));
        Expect.equal(row, subject.rows("conversations").get("c"));
    }

    private static void optionalMoment(Subject subject) {
        Table<Attributes> rows = subject.rows("syncRepos");
        Attributes row = Attributes.of("id", "r")
                .with("name", "R")
                .with("remoteUrl", "u")
                .with("branch", "b")
                .with("lastPulledAt", 5.0)
                .with("createdAt", Samples.CREATED)
                .with("updatedAt", Attributes.of("seconds", 1.0));
        subject.write(rows, () -> rows.add(row));
        Table<SyncRepo> table = subject.database().syncRepos();
        SyncRepo repo = Expect.present(table.get("r"));
        Expect.equal(null, repo.lastPulledAt());
        subject.write(table, () -> table.put(repo));
        Expect.equal(row, rows.get("r"));
    }

    private static void epoch(Subject subject) {
        Table<Mod> mods = subject.database().mods();
        Mod mod = new Mod("m", "M", null, null, false, 0, new Timestamp(0), Attributes.NONE);
        subject.write(mods, () -> mods.add(mod));
        Expect.equal(
                new Timestamp(0), Expect.present(subject.rows("mods").get("m")).get("createdAt"));
        Expect.isTrue("known", !Expect.present(mods.get("m")).createdAt().isUnknown());
    }
}
