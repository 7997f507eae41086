package litechat.persistence.rows;

import java.util.List;
import litechat.domain.Tag;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How tags are stored. */
public final class TagRows implements RowFormat<Tag> {
    private static final List<String> KNOWN = List.of("id", "name", "description", "createdAt", "updatedAt");

    private static final List<String> TIMES = Schema.timesOf("tags");

    @Override
    public String table() {
        return "tags";
    }

    @Override
    public String key(Tag record) {
        return record.id();
    }

    @Override
    public Tag read(Row row) {
        return new Tag(
                Known.required(row, "id"),
                Known.required(row, "name"),
                row.text("description"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(Tag record, RowWriter row) {
        row.set("id", record.id()).set("name", record.name()).setIfPresent("description", record.description());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
