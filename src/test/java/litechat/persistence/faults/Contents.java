package litechat.persistence.faults;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.Schema;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** All rows of all tables as they are stored, read at one moment. */
public record Contents(Map<String, List<Attributes>> rows) {
    public static Contents of(LiteChatDatabase database) {
        List<Table<Attributes>> tables = new ArrayList<>();
        for (String name : Schema.tableNames()) {
            tables.add(database.raw(name));
        }
        return database.transaction(Mode.READ_ONLY, tables, () -> {
            Map<String, List<Attributes>> rows = new LinkedHashMap<>();
            for (Table<Attributes> table : tables) {
                rows.put(table.name(), table.toQuery().toList());
            }
            return new Contents(rows);
        });
    }

    /** What is in a table. */
    public List<Attributes> table(String name) {
        return rows.getOrDefault(name, List.of());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, List<Attributes>> table : rows.entrySet()) {
            for (Attributes row : table.getValue()) {
                text.append('\n').append(table.getKey()).append(' ').append(shown(row));
            }
        }
        return text.toString();
    }

    /** A value with all that is in it; the text of attributes themselves keeps it to itself. */
    private static String shown(@Nullable Object value) {
        if (value instanceof Attributes attributes) {
            StringBuilder text = new StringBuilder("{");
            for (Map.Entry<String, @Nullable Object> field : attributes.asMap().entrySet()) {
                text.append(field.getKey())
                        .append('=')
                        .append(shown(field.getValue()))
                        .append(' ');
            }
            return text.append('}').toString();
        }
        return String.valueOf(value);
    }
}
