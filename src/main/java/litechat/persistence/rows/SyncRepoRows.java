package litechat.persistence.rows;

import java.util.List;
import litechat.domain.SyncRepo;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How repositories are stored. */
public final class SyncRepoRows implements RowFormat<SyncRepo> {
    private static final List<String> KNOWN = List.of(
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

    private static final List<String> TIMES = Schema.timesOf("syncRepos");

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
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(SyncRepo record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .set("remoteUrl", record.remoteUrl())
                .set("branch", record.branch())
                .setIfPresent("username", record.username())
                .setIfPresent("password", Known.reveal(record.password()));
        Known.timeIfPresent(row, "lastPulledAt", record.lastPulledAt(), record.others());
        Known.timeIfPresent(row, "lastPushedAt", record.lastPushedAt(), record.others());
        row.setIfPresent("lastSyncError", record.lastSyncError());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
