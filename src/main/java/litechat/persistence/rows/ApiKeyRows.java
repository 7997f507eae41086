package litechat.persistence.rows;

import java.util.List;
import litechat.domain.ApiKey;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How keys are stored. */
public final class ApiKeyRows implements RowFormat<ApiKey> {
    private static final List<String> KNOWN = List.of("id", "name", "value", "providerId", "createdAt", "updatedAt");

    private static final List<String> TIMES = Schema.timesOf("apiKeys");

    @Override
    public String table() {
        return "apiKeys";
    }

    @Override
    public String key(ApiKey record) {
        return record.id();
    }

    @Override
    public ApiKey read(Row row) {
        return new ApiKey(
                Known.required(row, "id"),
                Known.required(row, "name"),
                Known.secret(row, "value"),
                row.text("providerId"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(ApiKey record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .setIfPresent("value", Known.reveal(record.value()))
                .setIfPresent("providerId", record.providerId());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
