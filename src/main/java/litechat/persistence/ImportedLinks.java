package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** A row to be imported, without its links to what is not there. */
final class ImportedLinks {
    private final Map<String, Set<String>> present;
    private Attributes row;
    private boolean kept = true;
    private boolean changed;

    /**
     * Follows all links of a row.
     *
     * @param present the keys that each table will have
     */
    ImportedLinks(String table, Attributes row, Map<String, Set<String>> present) {
        this.present = present;
        this.row = row;
        for (Reference reference : Reference.from(table)) {
            Object value = row.get(reference.field());
            if (value instanceof List<?> list) {
                keepPresent(reference, list);
            } else if (isDangling(reference, value)) {
                kept &= !reference.isOwner();
                set(reference, null);
            }
        }
    }

    Attributes row() {
        return row;
    }

    /** Whether it lost a link. */
    boolean isChanged() {
        return changed;
    }

    /** Whether the row can be without what it has lost. */
    boolean isKept() {
        return kept;
    }

    private void keepPresent(Reference reference, List<?> list) {
        List<@Nullable Object> rest = new ArrayList<>();
        for (Object each : list) {
            if (!isDangling(reference, each)) {
                rest.add(each);
            }
        }
        if (rest.size() < list.size()) {
            set(reference, rest);
        }
    }

    private void set(Reference reference, @Nullable Object value) {
        row = row.with(reference.field(), value);
        changed = true;
    }

    private boolean isDangling(Reference reference, @Nullable Object value) {
        return value instanceof String key
                && !present.getOrDefault(reference.target(), Set.of()).contains(key);
    }
}
