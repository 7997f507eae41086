package litechat.domain;

import java.util.List;

/**
 * What a question is to go with beside what every question of its project has.
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
}
