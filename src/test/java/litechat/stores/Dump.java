package litechat.stores;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import litechat.backup.JsonText;
import litechat.domain.Attributes;
import litechat.persistence.Engine;
import litechat.persistence.Schema;
import litechat.persistence.rows.RawRows;

/** All rows of all tables as they are stored; equal if the databases are. */
record Dump(Map<String, List<Attributes>> rows) {
    static Dump of(Engine engine) {
        Map<String, List<Attributes>> rows = new TreeMap<>();
        for (String table : Schema.tableNames()) {
            rows.put(table, engine.table(new RawRows(table)).toQuery().toList());
        }
        return new Dump(rows);
    }

    List<Attributes> table(String name) {
        return rows.getOrDefault(name, List.of());
    }

    /** The row with this key. */
    Attributes row(String table, String key) {
        for (Attributes row : table(table)) {
            if (key.equals(row.get(RawRows.keyField(table)))) {
                return row;
            }
        }
        throw new AssertionError("No row " + key + " in " + this);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        rows.forEach((table, list) -> {
            for (Attributes row : list) {
                text.append('\n').append(table).append(' ').append(JsonText.of(row));
            }
        });
        return text.toString();
    }
}
