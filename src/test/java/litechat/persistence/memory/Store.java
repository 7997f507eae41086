package litechat.persistence.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import litechat.domain.Attributes;
import litechat.persistence.PersistenceException;
import litechat.persistence.UniqueConflict;
import org.jspecify.annotations.Nullable;

/** The rows of one table under their primary keys, and what its indexes say about them. */
final class Store {
    private final String name;
    private final Index primary;
    private final List<Index> indexes;
    private Map<Object, Attributes> rows = new TreeMap<>(Keys.ORDER);

    Store(String name, String declared) {
        this.name = name;
        List<Index> all = Index.parseAll(declared);
        this.primary = all.get(0);
        this.indexes = all.subList(1, all.size());
    }

    /** A row with its key in the index that was asked for and its primary key. */
    record Entry(Object indexKey, Object primaryKey, Attributes row) {
        static final Comparator<Entry> ORDER =
                Comparator.comparing(Entry::indexKey, Keys.ORDER).thenComparing(Entry::primaryKey, Keys.ORDER);
    }

    String name() {
        return name;
    }

    @Nullable
    Attributes get(Object key) {
        return rows.get(key);
    }

    void add(Attributes row) {
        if (rows.containsKey(primaryKey(row))) {
            throw conflict(primary, row);
        }
        put(row);
    }

    void put(Attributes row) {
        Object key = primaryKey(row);
        for (Index index : indexes) {
            if (index.unique() && isTaken(index, key, index.keyOf(row))) {
                throw conflict(index, row);
            }
        }
        rows.put(key, row);
    }

    void delete(Object key) {
        rows.remove(key);
    }

    void clear() {
        rows.clear();
    }

    int count() {
        return rows.size();
    }

    Index index(String wanted) {
        if (wanted.equals(":id") || wanted.equals(primary.name())) {
            return primary;
        }
        return indexes.stream()
                .filter(index -> index.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new PersistenceException(name + " has no index " + wanted, null));
    }

    /** The rows that the index holds, in its order. */
    List<Entry> entries(Index index) {
        List<Entry> entries = new ArrayList<>();
        for (Map.Entry<Object, Attributes> row : rows.entrySet()) {
            for (Object key : index.keysOf(row.getValue())) {
                entries.add(new Entry(key, row.getKey(), row.getValue()));
            }
        }
        if (!index.equals(primary)) {
            entries.sort(Entry.ORDER);
        }
        return entries;
    }

    /** The rows as they are now; they themselves never change. */
    Map<Object, Attributes> snapshot() {
        Map<Object, Attributes> copy = new TreeMap<>(Keys.ORDER);
        copy.putAll(rows);
        return copy;
    }

    void restore(Map<Object, Attributes> snapshot) {
        rows = snapshot;
    }

    /** The keys of the rows that were added, changed or deleted since then; null for one that is no text. */
    List<@Nullable String> changesSince(Map<Object, Attributes> snapshot) {
        Set<Object> keys = new TreeSet<>(Keys.ORDER);
        keys.addAll(snapshot.keySet());
        keys.addAll(rows.keySet());
        List<@Nullable String> changes = new ArrayList<>();
        for (Object key : keys) {
            if (!Objects.equals(snapshot.get(key), rows.get(key))) {
                changes.add(key instanceof String text ? text : null);
            }
        }
        return changes;
    }

    private boolean isTaken(Index index, Object key, @Nullable Object indexKey) {
        return indexKey != null
                && entries(index).stream()
                        .anyMatch(entry -> Keys.ORDER.compare(entry.indexKey(), indexKey) == 0
                                && Keys.ORDER.compare(entry.primaryKey(), key) != 0);
    }

    private UniqueConflict conflict(Index index, Attributes row) {
        String value = index.keyOf(row) instanceof String text ? text : "";
        return new UniqueConflict(name, index.name(), value, null);
    }

    private Object primaryKey(Attributes row) {
        return Keys.required(primary.keyOf(row));
    }
}
