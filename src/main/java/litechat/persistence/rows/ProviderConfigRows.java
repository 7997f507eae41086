package litechat.persistence.rows;

import java.util.List;
import litechat.domain.ProviderConfig;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How providers are stored. */
public final class ProviderConfigRows implements RowFormat<ProviderConfig> {
    private static final List<String> KNOWN = List.of(
            "id",
            "name",
            "type",
            "isEnabled",
            "apiKeyId",
            "baseURL",
            "enabledModels",
            "autoFetchModels",
            "fetchedModels",
            "modelsLastFetchedAt",
            "createdAt",
            "updatedAt");

    private static final List<String> TIMES = Schema.timesOf("providerConfigs");

    @Override
    public String table() {
        return "providerConfigs";
    }

    @Override
    public String key(ProviderConfig record) {
        return record.id();
    }

    @Override
    public ProviderConfig read(Row row) {
        return new ProviderConfig(
                Known.required(row, "id"),
                Known.required(row, "name"),
                Known.required(row, "type"),
                !Boolean.FALSE.equals(row.flag("isEnabled")),
                row.text("apiKeyId"),
                row.text("baseURL"),
                Known.texts(row, "enabledModels"),
                Boolean.TRUE.equals(row.flag("autoFetchModels")),
                row.list("fetchedModels"),
                row.time("modelsLastFetchedAt"),
                Known.timeOrUnknown(row, "createdAt"),
                Known.timeOrUnknown(row, "updatedAt"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(ProviderConfig record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .set("type", record.type())
                .set("isEnabled", record.isEnabled())
                .set("apiKeyId", record.apiKeyId())
                .set("baseURL", record.baseURL())
                .set("enabledModels", record.enabledModels())
                .set("autoFetchModels", record.autoFetchModels())
                .set("fetchedModels", record.fetchedModels());
        Known.time(row, "modelsLastFetchedAt", record.modelsLastFetchedAt(), record.others());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.time(row, "updatedAt", record.updatedAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
