package litechat.persistence.rows;

import java.util.List;
import litechat.domain.AppState;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** How values of the application are stored. */
public final class AppStateRows implements RowFormat<AppState> {
    private static final List<String> KNOWN = List.of("key", "value");

    @Override
    public String table() {
        return "appState";
    }

    @Override
    public String key(AppState record) {
        return record.key();
    }

    @Override
    public AppState read(Row row) {
        return new AppState(Known.required(row, "key"), row.value("value"), row.others(KNOWN));
    }

    @Override
    public void write(AppState record, RowWriter row) {
        row.set("key", record.key()).set("value", record.value()).setAll(record.others());
    }
}
