package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Rows that are put back, fitted to what is there by now: what they named may be gone. */
public final class FittedRows {
    private final LiteChatDatabase database;
    private final Map<String, Boolean> present = new HashMap<>();

    public FittedRows(LiteChatDatabase database) {
        this.database = database;
    }

    /** Says that a row is there again, or is about to be. */
    public void note(String table, String key) {
        present.put(table + "/" + key, true);
    }

    /** The row without what is gone meanwhile, or null if it cannot be without it. */
    public @Nullable Attributes fitted(String table, Attributes row) {
        Attributes fitted = row;
        for (Reference reference : Reference.from(table)) {
            Object value = row.get(reference.field());
            List<String> gone = new ArrayList<>();
            for (String key : reference.keysIn(value)) {
                if (!isPresent(reference.target(), key)) {
                    gone.add(key);
                }
            }
            if (!gone.isEmpty() && reference.isOwner()) {
                return null;
            }
            if (!gone.isEmpty()) {
                fitted = fitted.with(reference.field(), value instanceof List<?> list ? without(list, gone) : null);
            }
        }
        return fitted;
    }

    private boolean isPresent(String table, String key) {
        Boolean known = present.get(table + "/" + key);
        if (known == null) {
            known = Saves.exists(database, table, key);
            present.put(table + "/" + key, known);
        }
        return known;
    }

    private static List<@Nullable Object> without(List<?> list, List<String> gone) {
        List<@Nullable Object> rest = new ArrayList<>(list);
        rest.removeAll(gone);
        return rest;
    }
}
