package litechat.persistence.rows;

import java.util.Set;
import litechat.domain.Tag;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** How tags are stored. */
public final class TagRows implements RowFormat<Tag> {
    private static final Set<String> KNOWN = Set.of("id", "name", "description", "createdAt", "updatedAt");

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
                row.others(KNOWN));
    }

    @Override
    public void write(Tag record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .setIfPresent("description", record.description())
                .set("createdAt", record.createdAt())
                .set("updatedAt", record.updatedAt())
                .setAll(record.others());
    }
}
