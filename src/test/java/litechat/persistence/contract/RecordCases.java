package litechat.persistence.contract;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.ApiKey;
import litechat.domain.AppState;
import litechat.domain.Attributes;
import litechat.domain.Conversation;
import litechat.domain.Interaction;
import litechat.domain.InteractionStatus;
import litechat.domain.InteractionType;
import litechat.domain.Mod;
import litechat.domain.Project;
import litechat.domain.ProviderConfig;
import litechat.domain.Rule;
import litechat.domain.SyncRepo;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Table;

/** Records of every table come back as they were saved. */
final class RecordCases {
    private static final Attributes NONE = Attributes.NONE;

    private RecordCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        addFor(cases, "conversations", LiteChatDatabase::conversations, Samples::conversation, bareConversation());
        addFor(cases, "interactions", LiteChatDatabase::interactions, RecordCases::interaction, bareInteraction());
        addFor(cases, "projects", LiteChatDatabase::projects, Samples::project, bareProject());
        addFor(cases, "mods", LiteChatDatabase::mods, Samples::mod, bareMod());
        addFor(cases, "appState", LiteChatDatabase::appState, Samples::appState, new AppState("b", null, NONE));
        addFor(cases, "providerConfigs", LiteChatDatabase::providerConfigs, Samples::providerConfig, bareProvider());
        addFor(cases, "apiKeys", LiteChatDatabase::apiKeys, Samples::apiKey, bareKey());
        addFor(cases, "syncRepos", LiteChatDatabase::syncRepos, Samples::syncRepo, bareRepo());
        addFor(cases, "rules", LiteChatDatabase::rules, Samples::rule, bareRule());
        addFor(cases, "tags", LiteChatDatabase::tags, Samples::tag, bareTag());
        addFor(cases, "tagRuleLinks", LiteChatDatabase::tagRuleLinks, Samples::tagRuleLink, TagRuleLink.of("b", "c"));
        cases.add(new Case("records: the eleven tables are all there", RecordCases::elevenTables));
        return cases;
    }

    /** The table of a database. */
    private interface TableOf<T> {
        Table<T> in(LiteChatDatabase database);
    }

    /** Makes a record under a key. */
    private interface Sample<T> {
        T under(String key);
    }

    private static <T> void addFor(List<Case> cases, String name, TableOf<T> tableOf, Sample<T> full, T bare) {
        cases.add(new Case(name + ": a record with every field comes back equal", subject -> {
            Table<T> table = tableOf.in(subject.database());
            subject.write(table, () -> Expect.equal("a", table.add(full.under("a"))));
            Expect.equal(full.under("a"), table.get("a"));
            Expect.equal(List.of(full.under("a")), table.toQuery().toList());
        }));
        cases.add(new Case(name + ": a record with nothing optional comes back equal", subject -> {
            Table<T> table = tableOf.in(subject.database());
            subject.write(table, () -> table.put(bare));
            Expect.equal(bare, table.toQuery().first());
        }));
        cases.add(new Case(name + ": what was loaded and put back is the same row in full", subject -> {
            Table<T> table = tableOf.in(subject.database());
            subject.write(table, () -> table.put(full.under("a")));
            Attributes before = Expect.present(subject.rows(name).get("a"));
            subject.write(table, () -> table.put(Expect.present(table.get("a"))));
            Expect.equal(before, subject.rows(name).get("a"));
            Expect.equal(Samples.OTHERS.get("unknownObject"), before.get("unknownObject"));
        }));
    }

    private static void elevenTables(Subject subject) {
        List<String> names = new ArrayList<>();
        for (Table<?> table : subject.database().tables()) {
            names.add(table.name());
            Expect.equal(0, table.count());
        }
        Expect.equal(
                "[appState, apiKeys, providerConfigs, projects, conversations, interactions, rules, tags, tagRuleLinks,"
                        + " mods, syncRepos]",
                names.toString());
    }

    private static Interaction interaction(String id) {
        return Samples.interaction(id, "c1", 3);
    }

    private static Conversation bareConversation() {
        return Conversation.create("b", "", Samples.CREATED);
    }

    private static Interaction bareInteraction() {
        InteractionType type = new InteractionType("rule.edited");
        InteractionStatus pending = InteractionStatus.PENDING;
        return new Interaction("b", "c", type, -1, null, null, null, pending, null, null, null, null, NONE, NONE);
    }

    private static Project bareProject() {
        return new Project(
                "b",
                "B",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NONE,
                Samples.CREATED,
                Samples.CREATED,
                NONE);
    }

    private static Mod bareMod() {
        return new Mod("b", "B", null, null, false, 0, Samples.CREATED, NONE);
    }

    private static ProviderConfig bareProvider() {
        return new ProviderConfig(
                "b", "B", "ollama", true, null, null, null, false, null, null, Samples.CREATED, Samples.CREATED, NONE);
    }

    private static ApiKey bareKey() {
        return new ApiKey("b", "B", null, null, Samples.CREATED, Samples.CREATED, NONE);
    }

    private static SyncRepo bareRepo() {
        return new SyncRepo("b", "B", "", "main", null, null, null, null, null, Samples.CREATED, Samples.CREATED, NONE);
    }

    private static Rule bareRule() {
        return new Rule("b", "B", "", "system", null, null, Samples.CREATED, Samples.CREATED, NONE);
    }

    private static Tag bareTag() {
        return new Tag("b", "B", null, Samples.CREATED, Samples.CREATED, NONE);
    }
}
