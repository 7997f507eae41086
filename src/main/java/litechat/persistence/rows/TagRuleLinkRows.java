package litechat.persistence.rows;

import java.util.List;
import litechat.domain.TagRuleLink;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** How the links of tags and rules are stored. */
public final class TagRuleLinkRows implements RowFormat<TagRuleLink> {
    private static final List<String> KNOWN = List.of("id", "tagId", "ruleId");

    @Override
    public String table() {
        return "tagRuleLinks";
    }

    @Override
    public String key(TagRuleLink record) {
        return record.id();
    }

    @Override
    public TagRuleLink read(Row row) {
        return new TagRuleLink(
                Known.required(row, "id"),
                Known.required(row, "tagId"),
                Known.required(row, "ruleId"),
                row.others(KNOWN));
    }

    @Override
    public void write(TagRuleLink record, RowWriter row) {
        row.set("id", record.id())
                .set("tagId", record.tagId())
                .set("ruleId", record.ruleId())
                .setAll(record.others());
    }
}
