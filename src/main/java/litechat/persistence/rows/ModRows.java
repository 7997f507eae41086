package litechat.persistence.rows;

import java.util.List;
import litechat.domain.Mod;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;
import litechat.persistence.Schema;

/** How mods are stored. */
public final class ModRows implements RowFormat<Mod> {
    private static final List<String> KNOWN =
            List.of("id", "name", "sourceUrl", "scriptContent", "enabled", "loadOrder", "createdAt");

    private static final List<String> TIMES = Schema.timesOf("mods");

    @Override
    public String table() {
        return "mods";
    }

    @Override
    public String key(Mod record) {
        return record.id();
    }

    @Override
    public Mod read(Row row) {
        return new Mod(
                Known.required(row, "id"),
                Known.required(row, "name"),
                row.text("sourceUrl"),
                row.text("scriptContent"),
                Boolean.TRUE.equals(row.flag("enabled")),
                row.number("loadOrder", 0),
                Known.timeOrUnknown(row, "createdAt"),
                Known.others(row, KNOWN, TIMES));
    }

    @Override
    public void write(Mod record, RowWriter row) {
        row.set("id", record.id())
                .set("name", record.name())
                .set("sourceUrl", record.sourceUrl())
                .set("scriptContent", record.scriptContent())
                .set("enabled", record.enabled())
                .set("loadOrder", record.loadOrder());
        Known.time(row, "createdAt", record.createdAt(), record.others());
        Known.writeOthers(row, record.others(), KNOWN);
    }
}
