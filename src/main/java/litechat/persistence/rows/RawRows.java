package litechat.persistence.rows;

import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.Row;
import litechat.persistence.RowFormat;
import litechat.persistence.RowWriter;

/** Rows exactly as they are stored, whether or not they can be records. */
public record RawRows(String table) implements RowFormat<Attributes> {
    @Override
    public String key(Attributes row) {
        return keyOf(table, row);
    }

    @Override
    public Attributes read(Row row) {
        return row.others(List.of());
    }

    @Override
    public void write(Attributes row, RowWriter writer) {
        writer.setAll(row);
    }

    /** A row's primary key. */
    public static String keyOf(String table, Attributes row) {
        return row.key(keyField(table));
    }

    /** The field that is a table's primary key. */
    public static String keyField(String table) {
        return switch (table) {
            case "appState", "local" -> "key";
            case "attachments" -> "sha256";
            default -> "id";
        };
    }
}
