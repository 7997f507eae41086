package litechat.persistence.rows;

import java.util.List;
import litechat.domain.Conversation;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How conversations are stored. */
public final class ConversationRows implements RowFormat<Conversation> {
    private static final List<String> KNOWN = List.of(
            "id",
            "title",
            "projectId",
            "metadata",
            "syncRepoId",
            "lastSyncedAt",
            "createdAt",
            "updatedAt",
            "archivedAt");

    private static final List<String> TIMES = Schema.timesOf("conversations");

    @Override
    public String table() {
        return "conversations";
    }

    @Override
    public String key(Conversation record) {
        return record.id();
    }

    @Override
    public Conversation read(Row row) {
        return new Conversation(
                Known.required(row, "id"),
                Known.textOr(row, "title", ""),
                row.text("projectId"),
                row.attributes("metadata"),
                row.text("syncRepoId"),
                row.time("lastSyncedAt"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                row.time("archivedAt"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(Conversation record, RowWriter row) {
        row.set("id", record.id())
                .set("title", record.title())
                .set("projectId", record.projectId())
                .set("metadata", record.metadata())
                .set("syncRepoId", record.syncRepoId());
        Known.time(row, "lastSyncedAt", record.lastSyncedAt(), record.others());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.time(row, "archivedAt", record.archivedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
