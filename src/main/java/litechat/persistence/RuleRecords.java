package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;

/** The operations on rules, tags and the links between them. */
final class RuleRecords {
    private RuleRecords() {}

    static List<Rule> loadRules(LiteChatDatabase database) {
        List<Rule> rules = new ArrayList<>(database.rules().toQuery().toList());
        rules.sort(Comparator.comparing(Rule::name).thenComparing(Rule::id));
        return rules;
    }

    static List<Tag> loadTags(LiteChatDatabase database) {
        List<Tag> tags = new ArrayList<>(database.tags().toQuery().toList());
        tags.sort(Comparator.comparing(Tag::name).thenComparing(Tag::id));
        return tags;
    }

    static String saveRule(LiteChatDatabase database, Rule rule, List<String> tagIds) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            String id = database.rules().put(rule);
            for (String tagId : tagIds) {
                saveLink(database, TagRuleLink.of(tagId, id));
            }
            return id;
        });
    }

    static Rule updateRule(LiteChatDatabase database, String id, Changes changes, LinkChanges links) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            Rule rule = Saves.update(database, database.rules(), id, changes);
            for (String tagId : links.added()) {
                saveLink(database, TagRuleLink.of(tagId, id));
            }
            for (String tagId : links.removed()) {
                deleteLink(database, tagId, id);
            }
            return rule;
        });
    }

    static String saveTag(LiteChatDatabase database, Tag tag, List<String> ruleIds) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            String id = database.tags().put(tag);
            for (String ruleId : ruleIds) {
                saveLink(database, TagRuleLink.of(id, ruleId));
            }
            return id;
        });
    }

    static Tag updateTag(LiteChatDatabase database, String id, Changes changes, LinkChanges links) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            Tag tag = Saves.update(database, database.tags(), id, changes);
            for (String ruleId : links.added()) {
                saveLink(database, TagRuleLink.of(id, ruleId));
            }
            for (String ruleId : links.removed()) {
                deleteLink(database, id, ruleId);
            }
            return tag;
        });
    }

    /** Both ends must be there: a link to nothing is never stored. A tag has a rule once, whatever the link's id. */
    static String saveLink(LiteChatDatabase database, TagRuleLink link) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            if (database.tags().get(link.tagId()) == null || database.rules().get(link.ruleId()) == null) {
                throw new RowMissing();
            }
            TagRuleLink known = links(database, link.tagId(), link.ruleId()).first();
            return known == null ? database.tagRuleLinks().put(link) : known.id();
        });
    }

    static void deleteLink(LiteChatDatabase database, String tagId, String ruleId) {
        database.write(List.of(database.tagRuleLinks()), () -> links(database, tagId, ruleId)
                .delete());
    }

    private static Query<TagRuleLink> links(LiteChatDatabase database, String tagId, String ruleId) {
        return database.tagRuleLinks().where("[tagId+ruleId]").equalTo(List.of(tagId, ruleId));
    }

    private static List<Table<?>> tables(LiteChatDatabase database) {
        return List.of(database.rules(), database.tags(), database.tagRuleLinks());
    }
}
