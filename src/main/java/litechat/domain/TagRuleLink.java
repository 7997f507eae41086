package litechat.domain;

/** Says that a tag has a rule. */
public record TagRuleLink(String id, String tagId, String ruleId, Attributes others) {
    public TagRuleLink {
        Check.id("tagId", tagId);
        Check.id("ruleId", ruleId);
    }

    /** The link of a tag and a rule, under the id that follows from both. */
    public static TagRuleLink of(String tagId, String ruleId) {
        return new TagRuleLink(tagId + "-" + ruleId, tagId, ruleId, Attributes.NONE);
    }
}
