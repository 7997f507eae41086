package litechat.persistence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    /** Both ends must be there: a link to nothing is never stored. */
    static String saveLink(LiteChatDatabase database, TagRuleLink link) {
        return database.transaction(
                Mode.READ_WRITE, List.of(database.tagRuleLinks(), database.tags(), database.rules()), () -> {
                    if (database.tags().get(link.tagId()) == null
                            || database.rules().get(link.ruleId()) == null) {
                        throw new RowMissing();
                    }
                    return database.tagRuleLinks().put(link);
                });
    }
}
