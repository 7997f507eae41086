package litechat.events;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import litechat.domain.TrashEntry;
import org.jspecify.annotations.Nullable;

/** Requests and events about rules, tags and the links between them. */
public final class RulesEvent {
    private RulesEvent() {}

    /** Asks for rules, tags and links to be read. */
    public record LoadRulesAndTagsRequest() implements Request {
        @Override
        public String name() {
            return "rules.load.rules.and.tags.request";
        }
    }

    /** Asks for a new rule, which these tags are to have. */
    public record AddRuleRequest(
            String ruleName, String content, String type, @Nullable Boolean alwaysOn, List<String> tagIds)
            implements Request {
        @Override
        public String name() {
            return "rules.add.rule.request";
        }
    }

    /** Asks for some fields of a rule to be changed, and which tags have it. */
    public record UpdateRuleRequest(String id, Changes updates, LinkChanges tags) implements Request {
        @Override
        public String name() {
            return "rules.update.rule.request";
        }
    }

    /** Asks for a rule to go to the trash, with its links. */
    public record DeleteRuleRequest(String id) implements Request {
        @Override
        public String name() {
            return "rules.delete.rule.request";
        }
    }

    /** Asks for a new tag, which is to have these rules. */
    public record AddTagRequest(String tagName, @Nullable String description, List<String> ruleIds) implements Request {
        @Override
        public String name() {
            return "rules.add.tag.request";
        }
    }

    /** Asks for some fields of a tag to be changed, and which rules it has. */
    public record UpdateTagRequest(String id, Changes updates, LinkChanges rules) implements Request {
        @Override
        public String name() {
            return "rules.update.tag.request";
        }
    }

    /** Asks for a tag to go to the trash, with its links. */
    public record DeleteTagRequest(String id) implements Request {
        @Override
        public String name() {
            return "rules.delete.tag.request";
        }
    }

    /** Asks for a tag to have a rule. */
    public record LinkTagToRuleRequest(String tagId, String ruleId) implements Request {
        @Override
        public String name() {
            return "rules.link.tag.to.rule.request";
        }
    }

    /** Asks for a tag to have a rule no longer. */
    public record UnlinkTagFromRuleRequest(String tagId, String ruleId) implements Request {
        @Override
        public String name() {
            return "rules.unlink.tag.from.rule.request";
        }
    }

    /** Rules, tags or links were read or changed; these are all. */
    public record RulesDataLoaded(List<Rule> rules, List<Tag> tags, List<TagRuleLink> links) implements Event {
        @Override
        public String name() {
            return "rules.data.loaded";
        }
    }

    /** A rule was saved. */
    public record RuleSaved(Rule rule) implements Event {
        @Override
        public String name() {
            return "rules.rule.saved";
        }
    }

    /** A rule went to the trash. */
    public record RuleDeleted(TrashEntry entry, String ruleId) implements Event {
        @Override
        public String name() {
            return "rules.rule.deleted";
        }
    }

    /** A tag was saved. */
    public record TagSaved(Tag tag) implements Event {
        @Override
        public String name() {
            return "rules.tag.saved";
        }
    }

    /** A tag went to the trash. */
    public record TagDeleted(TrashEntry entry, String tagId) implements Event {
        @Override
        public String name() {
            return "rules.tag.deleted";
        }
    }

    /** A tag has a rule now. */
    public record LinkSaved(TagRuleLink link) implements Event {
        @Override
        public String name() {
            return "rules.link.saved";
        }
    }

    /** A tag has a rule no longer. */
    public record LinkDeleted(String tagId, String ruleId) implements Event {
        @Override
        public String name() {
            return "rules.link.deleted";
        }
    }

    /** A rule, or (isTag) a tag or a link of one, could not be saved, and why. */
    public record RulesRefused(boolean isTag, @Nullable String id, String error) implements Event {
        @Override
        public String name() {
            return "rules.refused";
        }
    }
}
