package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.domain.Project;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.events.RulesEvent.AddRuleRequest;
import litechat.events.RulesEvent.AddTagRequest;
import litechat.events.RulesEvent.DeleteRuleRequest;
import litechat.events.RulesEvent.DeleteTagRequest;
import litechat.events.RulesEvent.LinkTagToRuleRequest;
import litechat.events.RulesEvent.LoadRulesAndTagsRequest;
import litechat.events.RulesEvent.RuleDeleted;
import litechat.events.RulesEvent.RuleSaved;
import litechat.events.RulesEvent.RulesDataLoaded;
import litechat.events.RulesEvent.RulesRefused;
import litechat.events.RulesEvent.TagDeleted;
import litechat.events.RulesEvent.TagSaved;
import litechat.events.RulesEvent.UnlinkTagFromRuleRequest;
import litechat.events.RulesEvent.UpdateRuleRequest;
import litechat.events.RulesEvent.UpdateTagRequest;
import litechat.events.TrashEvent.RestoreRequest;
import litechat.persistence.LiteChatDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulesStoreTest {
    static final LinkChanges NO_LINKS = new LinkChanges(List.of(), List.of());

    private final RunningStores stores = new RunningStores();

    @AfterEach
    void stop() {
        stores.close();
    }

    static Rule addRule(RunningStores stores, String name, String... tagIds) {
        stores.request(new AddRuleRequest(name, "Be " + name, "before", true, List.of(tagIds)));
        return stores.last(RuleSaved.class).rule();
    }

    static Tag addTag(RunningStores stores, String name, String... ruleIds) {
        stores.request(new AddTagRequest(name, null, List.of(ruleIds)));
        return stores.last(TagSaved.class).tag();
    }

    private List<String> links() {
        return stores.last(RulesDataLoaded.class).links().stream()
                .map(link -> link.tagId() + "-" + link.ruleId())
                .toList();
    }

    @Test
    void aRuleIsStoredWithItsTags() {
        Tag tag = addTag(stores, "tone");
        Rule rule = addRule(stores, "brief", tag.id());
        Attributes row = stores.dump().row("rules", rule.id());
        assertEquals("brief", row.get("name"));
        assertEquals("Be brief", row.get("content"));
        assertEquals("before", row.get("type"));
        assertEquals(true, row.get("alwaysOn"));
        assertEquals(RunningStores.START, row.get("createdAt"));
        assertEquals(List.of(tag.id() + "-" + rule.id()), links());
    }

    @Test
    void aTagIsStoredWithItsRules() {
        Rule rule = addRule(stores, "brief");
        stores.request(new AddTagRequest("tone", "How it sounds", List.of(rule.id())));
        Tag tag = stores.last(TagSaved.class).tag();
        assertEquals("How it sounds", stores.dump().row("tags", tag.id()).get("description"));
        assertEquals(List.of(tag.id() + "-" + rule.id()), links());
    }

    @Test
    void anUpdateWritesOnlyWhatItNames() {
        Rule rule = addRule(stores, "brief");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.rules()), () -> database.rules()
                .update(rule.id(), Changes.of("content", "by another tab").and("unknown", 7.0)));
        stores.runFor(5);
        stores.request(new UpdateRuleRequest(rule.id(), Changes.of("name", "short"), NO_LINKS));
        Attributes row = stores.dump().row("rules", rule.id());
        assertEquals("short", row.get("name"));
        assertEquals("by another tab", row.get("content"));
        assertEquals(7.0, row.get("unknown"));
        assertEquals(RunningStores.START, row.get("createdAt"));
        assertEquals(RunningStores.START.plusMillis(5), row.get("updatedAt"));
    }

    @Test
    void anUpdateOfEitherEndChangesLinks() {
        Tag tone = addTag(stores, "tone");
        Tag form = addTag(stores, "form");
        Rule rule = addRule(stores, "brief", tone.id());
        stores.request(new UpdateRuleRequest(
                rule.id(), Changes.NONE, new LinkChanges(List.of(form.id()), List.of(tone.id()))));
        assertEquals(List.of(form.id() + "-" + rule.id()), links());
        stores.request(new UpdateTagRequest(tone.id(), Changes.NONE, new LinkChanges(List.of(rule.id()), List.of())));
        stores.request(new UpdateTagRequest(form.id(), Changes.NONE, new LinkChanges(List.of(), List.of(rule.id()))));
        assertEquals(List.of(tone.id() + "-" + rule.id()), links());
    }

    @Test
    void aLinkThatIsThereUnderAnotherIdIsNotMadeTwice() {
        Tag tag = addTag(stores, "tone");
        Rule rule = addRule(stores, "brief");
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.tagRuleLinks()), () -> database.tagRuleLinks()
                .add(new TagRuleLink("imported", tag.id(), rule.id(), Attributes.NONE)));
        Dump before = stores.dump();
        stores.request(new LinkTagToRuleRequest(tag.id(), rule.id()));
        assertEquals(List.of(), stores.all(RulesRefused.class));
        assertEquals(before, stores.dump());
        stores.request(new UnlinkTagFromRuleRequest(tag.id(), rule.id()));
        assertEquals(List.of(), links());
    }

    @Test
    void aLinkToATagThatIsGoneIsRefusedWithAllElse() {
        Rule rule = addRule(stores, "brief");
        Dump before = stores.dump();
        stores.request(new UpdateRuleRequest(
                rule.id(), Changes.of("name", "short"), new LinkChanges(List.of("gone"), List.of())));
        stores.request(new AddRuleRequest("new", "", "before", false, List.of("gone")));
        stores.request(new LinkTagToRuleRequest("gone", rule.id()));
        assertEquals(
                List.of(false, false, true),
                stores.all(RulesRefused.class).stream().map(RulesRefused::isTag).toList());
        assertEquals(rule.id(), stores.all(RulesRefused.class).get(0).id());
        assertEquals(before, stores.dump());
    }

    @Test
    void aNameThatIsTakenOrEmptyIsRefusedAndNothingChanges() {
        Rule first = addRule(stores, "first");
        addRule(stores, "second");
        Tag tag = addTag(stores, "tone");
        addTag(stores, "form");
        Dump before = stores.dump();
        stores.events.clear();
        stores.request(new UpdateRuleRequest(first.id(), Changes.of("name", "second"), NO_LINKS));
        stores.request(new AddRuleRequest("second", "", "before", false, List.of()));
        stores.request(new UpdateTagRequest(tag.id(), Changes.of("name", "form"), NO_LINKS));
        stores.request(new AddTagRequest("form", null, List.of()));
        stores.request(new UpdateRuleRequest(first.id(), Changes.of("name", " "), NO_LINKS));
        stores.request(new AddTagRequest("", null, List.of()));
        assertEquals(
                List.of(
                        new RulesRefused(false, first.id(), "A rule with this name already exists"),
                        new RulesRefused(false, null, "A rule with this name already exists"),
                        new RulesRefused(true, tag.id(), "A tag with this name already exists"),
                        new RulesRefused(true, null, "A tag with this name already exists"),
                        new RulesRefused(false, first.id(), "The name is empty"),
                        new RulesRefused(true, null, "The name is empty")),
                stores.all(RulesRefused.class));
        assertEquals(before, stores.dump());
        assertEquals(List.of(), stores.told());
    }

    @Test
    void aRuleThatIsGoneIsSaidToBe() {
        stores.request(new UpdateRuleRequest("gone", Changes.of("name", "x"), NO_LINKS));
        assertEquals("gone", stores.only(RulesRefused.class).id());
        stores.request(new DeleteRuleRequest("gone"));
        assertEquals(1, stores.told().size());
        assertEquals(List.of(), stores.all(RuleDeleted.class));
    }

    @Test
    void whatIsDeletedComesBackWithItsLinksAndDefaults() {
        Rule rule = addRule(stores, "brief");
        Tag tag = addTag(stores, "tone", rule.id());
        LiteChatDatabase database = new LiteChatDatabase(stores.memory);
        database.write(List.of(database.projects()), () -> {
            database.projects().add(Project.create("p", "Project", null, RunningStores.START));
            database.projects()
                    .update(
                            "p",
                            Changes.of("defaultRuleIds", List.of(rule.id(), "x"))
                                    .and("defaultTagIds", List.of(tag.id())));
        });
        Dump before = stores.dump();
        stores.request(new DeleteRuleRequest(rule.id()));
        assertEquals(rule.id(), stores.only(RuleDeleted.class).ruleId());
        assertEquals(List.of(), stores.last(RulesDataLoaded.class).rules());
        assertEquals(List.of(), links());
        assertEquals(List.of("x"), stores.dump().row("projects", "p").get("defaultRuleIds"));
        stores.request(new RestoreRequest(stores.only(RuleDeleted.class).entry().id()));
        assertEquals(before, stores.dump());
        stores.request(new DeleteTagRequest(tag.id()));
        assertEquals(List.of(), stores.dump().table("tagRuleLinks"));
        stores.request(new RestoreRequest(stores.only(TagDeleted.class).entry().id()));
        assertEquals(before, stores.dump());
        assertEquals(List.of(), stores.told());
    }

    @Test
    void whatIsDeletedDoesNotComeBackUnderANameThatIsTaken() {
        Rule rule = addRule(stores, "brief");
        stores.request(new DeleteRuleRequest(rule.id()));
        addRule(stores, "brief");
        Dump before = stores.dump();
        stores.request(new RestoreRequest(stores.only(RuleDeleted.class).entry().id()));
        assertEquals(List.of("A rule with this name already exists"), stores.told());
        assertEquals(before, stores.dump());
    }

    @Test
    void rulesAndTagsAreToldByName() {
        addRule(stores, "b");
        addRule(stores, "a");
        addTag(stores, "d");
        addTag(stores, "c");
        stores.request(new LoadRulesAndTagsRequest());
        RulesDataLoaded loaded = stores.last(RulesDataLoaded.class);
        assertEquals(List.of("a", "b"), loaded.rules().stream().map(Rule::name).toList());
        assertEquals(List.of("c", "d"), loaded.tags().stream().map(Tag::name).toList());
        assertNull(loaded.tags().get(0).description());
    }
}
