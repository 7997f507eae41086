package litechat.persistence.rows;

import java.util.Set;
import litechat.domain.Conversation;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** How conversations are stored. */
public final class ConversationRows implements RowFormat<Conversation> {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "projectId",
            "metadata",
            "syncRepoId",
            "lastSyncedAt",
            "createdAt",
            "updatedAt",
            "archivedAt");

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
                row.others(KNOWN));
    }

    @Override
    public void write(Conversation record, RowWriter row) {
        row.set("id", record.id())
                .set("title", record.title())
                .set("projectId", record.projectId())
                .set("metadata", record.metadata())
                .set("syncRepoId", record.syncRepoId())
                .set("lastSyncedAt", record.lastSyncedAt())
                .set("createdAt", record.createdAt())
                .set("updatedAt", record.updatedAt())
                .set("archivedAt", record.archivedAt())
                .setAll(record.others());
    }
}
