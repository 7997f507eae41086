package litechat.persistence.staging;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Reference;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table by the keys that a file has for them.
 *
 * <p>An older program may have left rows whose keys are numbers. In a file such a key is a text, so the row under the
 * number is meant by that text, unless there is one under the text itself.
 */
public final class StoredRows {
    private static final double LARGEST_EXACT = 9_007_199_254_740_991.0;

    private final Table<Attributes> table;
    private final boolean hasNumbers;

    public StoredRows(LiteChatDatabase database, String name) {
        table = database.raw(name);
        hasNumbers = table.where(":id").below("").count() > 0; // before the first text come numbers and dates
    }

    /** The rows under these keys, in their order; null where there is none. */
    public List<@Nullable Attributes> get(List<String> keys) {
        List<@Nullable Attributes> rows = table.bulkGet(keys);
        if (!hasNumbers) {
            return rows;
        }
        List<@Nullable Attributes> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            found.add(rows.get(i) == null ? numbered(keys.get(i)) : rows.get(i));
        }
        return found;
    }

    /** A row whose key and links to others are texts where they were whole numbers. */
    public static Attributes withTextKeys(String table, Attributes row) {
        Attributes changed = withText(row, RawRows.keyField(table));
        for (Reference reference : Reference.from(table)) {
            changed = withText(changed, reference.field());
        }
        return table.equals("interactions") ? withText(changed, "parentId") : changed;
    }

    private @Nullable Attributes numbered(String key) {
        boolean isNumber = !key.isEmpty() && key.length() <= 16;
        for (int i = 0; i < key.length(); i++) {
            isNumber &= key.charAt(i) >= '0' && key.charAt(i) <= '9';
        }
        Attributes row = isNumber
                ? table.where(":id").equalTo((double) Long.parseLong(key)).first()
                : null;
        return row == null ? null : withTextKeys(table.name(), row);
    }

    private static Attributes withText(Attributes row, String field) {
        boolean isWhole = row.get(field) instanceof Double number
                && Math.floor(number) == number
                && Math.abs(number) <= LARGEST_EXACT;
        return isWhole ? row.with(field, row.key(field)) : row;
    }
}
