package litechat.persistence.rows;

import java.util.Set;
import litechat.domain.SyncRepo;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** How repositories are stored. */
public final class SyncRepoRows implements RowFormat<SyncRepo> {
    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "remoteUrl",
            "branch",
            "username",
            "password",
            "lastPulledAt",
            "lastPushedAt",
            "lastSyncError",
            "createdAt",
            "updatedAt");

    @Override
    public String table() {
        return "syncRepos";
    }

    @Override
    public String key(SyncRepo record) {
        return record.id();
    }

    @Override
    public SyncRepo read(Row row) {
        return new SyncRepo(
                Known.required(row, "id"),
                Known.required(row, "name"),
                Known.textOr(row, "remoteUrl", ""),
                Known.textOr(row, "branch", "main"),
                row.text("username"),
                Known.secret(row, "password"),
                row.time("lastPulledAt"),
                row.time("lastPushedAt"),
                row.text("lastSyncError"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                row.others(KNOWN));
    }

    @Override
    public void write(SyncRepo record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .set("remoteUrl", record.remoteUrl())
                .set("branch", record.branch())
                .setIfPresent("username", record.username())
                .setIfPresent("password", Known.reveal(record.password()))
                .setIfPresent("lastPulledAt", record.lastPulledAt())
                .setIfPresent("lastPushedAt", record.lastPushedAt())
                .setIfPresent("lastSyncError", record.lastSyncError())
                .set("createdAt", record.createdAt())
                .set("updatedAt", record.updatedAt())
                .setAll(record.others());
    }
}
