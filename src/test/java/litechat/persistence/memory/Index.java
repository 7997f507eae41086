package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * An index as a schema names it: {@code title}, {@code &name}, {@code [a+b]}, {@code *each} of a list, or the primary key
 * {@code ++id}.
 */
record Index(String name, List<String> paths, boolean unique, boolean ofEach) {
    static Index parse(String declared) {
        String text = declared.trim();
        boolean unique = text.startsWith("&");
        boolean ofEach = text.startsWith("*");
        String name = text.startsWith("++") ? text.substring(2) : unique || ofEach ? text.substring(1) : text;
        boolean compound = name.startsWith("[");
        String inner = compound ? name.substring(1, name.length() - 1) : name;
        return new Index(name, List.of(inner.split("\\+", -1)), unique, ofEach);
    }

    /** All indexes of a table, the primary key first. */
    static List<Index> parseAll(String declared) {
        List<Index> indexes = new ArrayList<>();
        for (String index : declared.split(",", -1)) {
            indexes.add(parse(index));
        }
        return indexes;
    }

    /** The row's keys in this index: one, none, or those of a list, each once. */
    Collection<Object> keysOf(Attributes row) {
        Set<Object> keys = new TreeSet<>(Keys.ORDER);
        if (ofEach && Paths.get(row, paths.get(0)) instanceof List<?> each) {
            for (Object value : each) {
                Object key = Keys.of(value);
                if (key != null) {
                    keys.add(key);
                }
            }
            return keys;
        }
        Object key = keyOf(row);
        return key == null ? List.of() : List.of(key);
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
