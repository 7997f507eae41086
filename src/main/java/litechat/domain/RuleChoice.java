package litechat.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a question is to go with beside what every question of its project has.
 *
 * <p>What the project has by default is ticked until the user says otherwise. Only what differs from that stands here.
 *
 * @param withoutTagIds those of the project's default tags that it is to do without
 * @param withoutRuleIds those of the project's default rules that it is to do without
 */
public record RuleChoice(
        List<String> tagIds, List<String> ruleIds, List<String> withoutTagIds, List<String> withoutRuleIds) {
    /** Nothing is chosen. */
    public static final RuleChoice NONE = new RuleChoice(List.of(), List.of(), List.of(), List.of());

    /** These tags and rules are to go along. */
    public static RuleChoice of(List<String> tagIds, List<String> ruleIds) {
        return new RuleChoice(tagIds, ruleIds, List.of(), List.of());
    }

    public boolean hasTag(String id, boolean byDefault) {
        return isTicked(tagIds, withoutTagIds, id, byDefault);
    }

    public boolean hasRule(String id, boolean byDefault) {
        return isTicked(ruleIds, withoutRuleIds, id, byDefault);
    }

    /** The choice with a tag ticked, or not. */
    public RuleChoice tickTag(String id, boolean ticked, boolean byDefault) {
        return new RuleChoice(
                changed(tagIds, id, ticked && !byDefault),
                ruleIds,
                changed(withoutTagIds, id, !ticked && byDefault),
                withoutRuleIds);
    }

    /** The choice with a rule ticked, or not. */
    public RuleChoice tickRule(String id, boolean ticked, boolean byDefault) {
        return new RuleChoice(
                tagIds,
                changed(ruleIds, id, ticked && !byDefault),
                withoutTagIds,
                changed(withoutRuleIds, id, !ticked && byDefault));
    }

    private static boolean isTicked(List<String> with, List<String> without, String id, boolean byDefault) {
        return with.contains(id) || (byDefault && !without.contains(id));
    }

    private static List<String> changed(List<String> ids, String id, boolean isIn) {
        List<String> changed = new ArrayList<>(ids);
        changed.remove(id);
        if (isIn) {
            changed.add(id);
        }
        return changed;
    }
}
