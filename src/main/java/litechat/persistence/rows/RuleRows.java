package litechat.persistence.rows;

import java.util.List;
import litechat.domain.Rule;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How rules are stored. */
public final class RuleRows implements RowFormat<Rule> {
    private static final List<String> KNOWN =
            List.of("id", "name", "content", "type", "description", "alwaysOn", "createdAt", "updatedAt");

    private static final List<String> TIMES = Schema.timesOf("rules");

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
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(Rule record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .set("content", record.content())
                .set("type", record.type())
                .setIfPresent("description", record.description())
                .setIfPresent("alwaysOn", record.alwaysOn());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
