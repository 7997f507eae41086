package litechat.prompt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.AppliedRule;
import litechat.domain.AppliedRule.Origin;
import litechat.domain.PromptSources;
import litechat.domain.Rule;
import litechat.domain.RuleChoice;
import litechat.domain.Tag;
import litechat.domain.TagRuleLink;
import org.jspecify.annotations.Nullable;

/**
 * The rules that go along with a question: those that are always on, then the defaults of its project, then what was
 * chosen for it.
 *
 * <p>Of the last two, the rules come before those of the tags. Each time they are in the order of the lists that they are
 * read from, which is by name. A rule that is wanted more than once stands where it is wanted first.
 */
final class RuleSelection {
    private final PromptSources sources;
    private final Map<String, AppliedRule> applied = new LinkedHashMap<>();
    private final List<String> tagIds = new ArrayList<>();

    private RuleSelection(PromptSources sources) {
        this.sources = sources;
    }

    static RuleSelection of(PromptSources sources, RuleChoice choice) {
        RuleSelection selection = new RuleSelection(sources);
        for (Rule rule : sources.rules()) {
            if (Boolean.TRUE.equals(rule.alwaysOn())) {
                selection.add(rule, Origin.ALWAYS_ON, null);
            }
        }
        List<String> defaultRules = without(sources.settings().defaultRuleIds(), choice.withoutRuleIds());
        List<String> defaultTags = without(sources.settings().defaultTagIds(), choice.withoutTagIds());
        selection.add(defaultRules, defaultTags, Origin.PROJECT);
        selection.add(choice.ruleIds(), choice.tagIds(), Origin.CHOSEN);
        return selection;
    }

    List<AppliedRule> rules() {
        return new ArrayList<>(applied.values());
    }

    /** The tags that are on, whether they bring rules or not. */
    List<String> tagIds() {
        return tagIds;
    }

    private void add(List<String> ruleIds, List<String> wantedTags, Origin origin) {
        for (Rule rule : sources.rules()) {
            if (ruleIds.contains(rule.id())) {
                add(rule, origin, null);
            }
        }
        for (Tag tag : sources.tags()) {
            if (wantedTags.contains(tag.id()) && !tagIds.contains(tag.id())) {
                tagIds.add(tag.id());
                addRulesOf(tag, origin);
            }
        }
    }

    private void addRulesOf(Tag tag, Origin origin) {
        List<String> linked = new ArrayList<>();
        for (TagRuleLink link : sources.links()) {
            if (link.tagId().equals(tag.id())) {
                linked.add(link.ruleId());
            }
        }
        for (Rule rule : sources.rules()) {
            if (linked.contains(rule.id())) {
                add(rule, origin, tag);
            }
        }
    }

    private void add(Rule rule, Origin origin, @Nullable Tag tag) {
        boolean hasPlace =
                switch (rule.type()) {
                    case Rule.SYSTEM, Rule.BEFORE, Rule.AFTER -> true;
                    default -> false;
                };
        if (hasPlace && !rule.content().isBlank()) {
            applied.putIfAbsent(rule.id(), new AppliedRule(rule, origin, tag));
        }
    }

    private static List<String> without(@Nullable List<String> ids, List<String> others) {
        List<String> rest = new ArrayList<>();
        if (ids != null) {
            for (String id : ids) {
                if (!others.contains(id)) {
                    rest.add(id);
                }
            }
        }
        return rest;
    }
}
