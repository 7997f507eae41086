package litechat.domain;

import java.util.List;

/**
 * What can be chosen to go along with a question.
 *
 * @param rules those that can be sent, by name
 * @param tags all of them, by name
 * @param defaultTagIds the tags that the project has for every question
 * @param defaultRuleIds the rules that it has
 */
public record RuleOffer(List<Rule> rules, List<Tag> tags, List<String> defaultTagIds, List<String> defaultRuleIds) {}
