package litechat.stores;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.events.RulesEvent.AddRuleRequest;
import litechat.events.RulesEvent.AddTagRequest;
import litechat.events.RulesEvent.DeleteRuleRequest;
import litechat.events.RulesEvent.DeleteTagRequest;
import litechat.events.RulesEvent.LinkTagToRuleRequest;
import litechat.events.RulesEvent.RuleDeleted;
import litechat.events.RulesEvent.RuleSaved;
import litechat.events.RulesEvent.RulesRefused;
import litechat.events.RulesEvent.TagSaved;
import litechat.events.RulesEvent.UnlinkTagFromRuleRequest;
import litechat.events.RulesEvent.UpdateRuleRequest;
import litechat.events.RulesEvent.UpdateTagRequest;
import litechat.events.TrashEvent.RestoreRequest;
import org.junit.jupiter.api.Test;

/** Each write of what the store of rules does fails in turn. */
class RulesFailureTest {
    private static final String FULL = FaultyEngine.failure().sentence();

    private static void assertRefused(RunningStores stores) {
        assertEquals(FULL, stores.only(RulesRefused.class).error());
        assertEquals(List.of(), stores.all(RuleSaved.class));
        assertEquals(List.of(), stores.all(TagSaved.class));
        assertEquals(List.of(), stores.told());
    }

    @Test
    void anAdditionWithLinksIsMadeWhollyOrNotAtAll() {
        EveryFailure.of(
                stores -> {
                    String tone = RulesStoreTest.addTag(stores, "tone").id();
                    String form = RulesStoreTest.addTag(stores, "form").id();
                    return new AddRuleRequest("brief", "Be brief", "before", true, List.of(tone, form));
                },
                RulesFailureTest::assertRefused);
        EveryFailure.of(
                stores -> new AddTagRequest(
                        "tone",
                        null,
                        List.of(RulesStoreTest.addRule(stores, "brief").id())),
                RulesFailureTest::assertRefused);
    }

    @Test
    void anUpdateWithLinksIsMadeWhollyOrNotAtAll() {
        EveryFailure.of(
                stores -> {
                    String tone = RulesStoreTest.addTag(stores, "tone").id();
                    String form = RulesStoreTest.addTag(stores, "form").id();
                    Rule rule = RulesStoreTest.addRule(stores, "brief", tone);
                    return new UpdateRuleRequest(
                            rule.id(), Changes.of("name", "short"), new LinkChanges(List.of(form), List.of(tone)));
                },
                RulesFailureTest::assertRefused);
        EveryFailure.of(
                stores -> {
                    String brief = RulesStoreTest.addRule(stores, "brief").id();
                    String kind = RulesStoreTest.addRule(stores, "kind").id();
                    Tag tag = RulesStoreTest.addTag(stores, "tone", brief);
                    return new UpdateTagRequest(
                            tag.id(), Changes.of("name", "form"), new LinkChanges(List.of(kind), List.of(brief)));
                },
                RulesFailureTest::assertRefused);
    }

    @Test
    void aLinkThatCannotBeSavedIsNotMade() {
        EveryFailure.of(
                stores -> new LinkTagToRuleRequest(
                        RulesStoreTest.addTag(stores, "tone").id(),
                        RulesStoreTest.addRule(stores, "brief").id()),
                RulesFailureTest::assertRefused);
        EveryFailure.of(
                stores -> {
                    Tag tag = RulesStoreTest.addTag(stores, "tone");
                    Rule rule = RulesStoreTest.addRule(stores, "brief", tag.id());
                    return new UnlinkTagFromRuleRequest(tag.id(), rule.id());
                },
                RulesFailureTest::assertRefused);
    }

    @Test
    void aDeletionThatFailsDeletesNothing() {
        EveryFailure.of(stores -> {
            Tag tag = RulesStoreTest.addTag(stores, "tone");
            return new DeleteRuleRequest(
                    RulesStoreTest.addRule(stores, "brief", tag.id()).id());
        });
        EveryFailure.of(stores -> {
            Rule rule = RulesStoreTest.addRule(stores, "brief");
            return new DeleteTagRequest(
                    RulesStoreTest.addTag(stores, "tone", rule.id()).id());
        });
    }

    @Test
    void aRestorationThatFailsLeavesAllInTheTrash() {
        EveryFailure.of(stores -> {
            Tag tag = RulesStoreTest.addTag(stores, "tone");
            Rule rule = RulesStoreTest.addRule(stores, "brief", tag.id());
            stores.request(new DeleteRuleRequest(rule.id()));
            return new RestoreRequest(stores.last(RuleDeleted.class).entry().id());
        });
    }
}
