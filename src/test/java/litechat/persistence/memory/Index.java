package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** An index as a schema names it: {@code title}, {@code &name}, {@code [a+b]}, or the primary key {@code ++id}. */
record Index(String name, List<String> paths, boolean unique) {
    static Index parse(String declared) {
        String text = declared.trim();
        boolean unique = text.startsWith("&");
        String name = text.startsWith("++") ? text.substring(2) : unique ? text.substring(1) : text;
        boolean compound = name.startsWith("[");
        String inner = compound ? name.substring(1, name.length() - 1) : name;
        return new Index(name, List.of(inner.split("\\+", -1)), unique);
    }

    /** All indexes of a table, the primary key first. */
    static List<Index> parseAll(String declared) {
        List<Index> indexes = new ArrayList<>();
        for (String index : declared.split(",", -1)) {
            indexes.add(parse(index));
        }
        return indexes;
    }

    /** The row's key in this index, or null if the index does not hold the row. */
    @Nullable
    Object keyOf(Attributes row) {
        if (paths.size() == 1) {
            return Keys.of(Paths.get(row, paths.get(0)));
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (String path : paths) {
            values.add(Paths.get(row, path));
        }
        return Keys.ofAll(values);
    }
}
