package litechat.persistence;

import java.util.List;
import litechat.domain.Changes;
import litechat.domain.LinkChanges;
import litechat.domain.Rule;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;

/** The operations on rules, tags and the links between them. */
final class RuleRecords {
    private RuleRecords() {}

    /** Makes the link from what is edited to the one at the other end. */
    private interface Ends {
        TagRuleLink to(String otherId);
    }

    static String saveRule(LiteChatDatabase database, Rule rule, List<String> tagIds) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            String id = database.rules().put(rule);
            change(database, new LinkChanges(tagIds, List.of()), tagId -> TagRuleLink.of(tagId, id));
            return id;
        });
    }

    static Rule updateRule(LiteChatDatabase database, String id, Changes changes, LinkChanges links) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            Rule rule = Saves.update(database, database.rules(), id, changes);
            change(database, links, tagId -> TagRuleLink.of(tagId, id));
            return rule;
        });
    }

    static String saveTag(LiteChatDatabase database, Tag tag, List<String> ruleIds) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            String id = database.tags().put(tag);
            change(database, new LinkChanges(ruleIds, List.of()), ruleId -> TagRuleLink.of(id, ruleId));
            return id;
        });
    }

    static Tag updateTag(LiteChatDatabase database, String id, Changes changes, LinkChanges links) {
        return database.transaction(Mode.READ_WRITE, tables(database), () -> {
            Tag tag = Saves.update(database, database.tags(), id, changes);
            change(database, links, ruleId -> TagRuleLink.of(id, ruleId));
            return tag;
        });
    }

    private static void change(LiteChatDatabase database, LinkChanges links, Ends ends) {
        for (String id : links.added()) {
            saveLink(database, ends.to(id));
        }
        for (String id : links.removed()) {
            TagRuleLink link = ends.to(id);
            deleteLink(database, link.tagId(), link.ruleId());
        }
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
