package litechat.persistence.rows;

import java.util.Set;
import litechat.domain.Rule;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** How rules are stored. */
public final class RuleRows implements RowFormat<Rule> {
    private static final Set<String> KNOWN =
            Set.of("id", "name", "content", "type", "description", "alwaysOn", "createdAt", "updatedAt");

    @Override
    public String table() {
        return "rules";
    }

    @Override
    public String key(Rule record) {
        return record.id();
    }

    @Override
    public Rule read(Row row) {
        return new Rule(
                Known.required(row, "id"),
                Known.required(row, "name"),
                Known.textOr(row, "content", ""),
                Known.required(row, "type"),
                row.text("description"),
                row.flag("alwaysOn"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                row.others(KNOWN));
    }

    @Override
    public void write(Rule record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .set("content", record.content())
                .set("type", record.type())
                .setIfPresent("description", record.description())
                .setIfPresent("alwaysOn", record.alwaysOn())
                .set("createdAt", record.createdAt())
                .set("updatedAt", record.updatedAt())
                .setAll(record.others());
    }
}
