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
        for (Reference reference : Reference.ALL) {
            if (reference.table().equals(table)) {
                follow(reference);
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

    private void follow(Reference reference) {
        Object value = row.get(reference.field());
        switch (reference.onDelete()) {
            case CASCADE -> {
                boolean isPlace = reference.target().equals("projects"); // without one it is at the top
                if (isDangling(reference, value)) {
                    kept &= isPlace;
                    set(reference, null);
                }
            }
            case UNLINK -> {
                if (isDangling(reference, value)) {
                    set(reference, null);
                }
            }
            case REMOVE_FROM_LIST -> removeFromList(reference, value);
            case CLEAR_MODEL -> {
                // A choice whose provider is away is a wish that is remembered.
            }
        }
    }

    private void removeFromList(Reference reference, @Nullable Object value) {
        List<@Nullable Object> rest = new ArrayList<>();
        List<?> all = value instanceof List<?> list ? list : List.of();
        for (Object each : all) {
            if (!isDangling(reference, each)) {
                rest.add(each);
            }
        }
        if (rest.size() < all.size()) {
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
