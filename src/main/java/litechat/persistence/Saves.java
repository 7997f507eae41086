package litechat.persistence;

import java.util.List;
import java.util.Map;
import litechat.domain.Changes;
import litechat.domain.InvalidRecord;
import litechat.domain.Named;
import litechat.domain.Timestamp;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** What all tables have in common: rows by name, and saving, which refuses to name a row that is not there. */
final class Saves {
    private Saves() {}

    static <T> String put(LiteChatDatabase database, Table<T> table, T row) {
        return database.transaction(Mode.READ_WRITE, List.of(table), () -> table.put(row));
    }

    /** Saves a row whose fields name others. */
    static <T> String put(LiteChatDatabase database, Table<T> table, T row, Changes references) {
        return database.transaction(Mode.READ_WRITE, tables(database, table.name()), () -> {
            requireTargets(database, table.name(), references);
            return table.put(row);
        });
    }

    /** Changes some fields of a row. @return the row as it stands */
    static <T> T update(LiteChatDatabase database, Table<T> table, String id, Changes changes) {
        requireSound(table.name(), changes);
        return database.transaction(Mode.READ_WRITE, tables(database, table.name()), () -> {
            requireTargets(database, table.name(), changes);
            T row = table.update(id, changes) ? table.get(id) : null;
            if (row == null) {
                throw new RowMissing();
            }
            return row;
        });
    }

    /** All rows, by name and then by id. */
    static <T extends Named> List<T> byName(Table<T> table) {
        List<T> rows = table.toQuery().toList();
        rows.sort(Named.BY_NAME);
        return rows;
    }

    /** A table and those that its rows name. */
    static List<Table<?>> tables(LiteChatDatabase database, String table) {
        return Deletions.tables(database, Reference.around(table));
    }

    /** Refuses another key, and a moment that is none: a row without it would be missing from its index. */
    static void requireSound(String table, Changes changes) {
        for (Map.Entry<String, @Nullable Object> change : changes.asMap().entrySet()) {
            String field = change.getKey();
            if (field.equals(RawRows.keyField(table))) {
                throw new InvalidRecord(field, "cannot be changed");
            }
            boolean isMoment = change.getValue() instanceof Timestamp moment && !moment.isUnknown();
            boolean mayBeMissing = change.getValue() == null && !Schema.isRequiredTime(table, field);
            if (Schema.timesOf(table).contains(field) && !isMoment && !mayBeMissing) {
                throw new InvalidRecord(field, "is not a moment");
            }
        }
    }

    /** Refuses fields that name rows which are not there; in the transaction of the caller. */
    static void requireTargets(LiteChatDatabase database, String table, Changes changes) {
        for (Reference reference : Reference.from(table)) {
            for (String key : reference.keysIn(changes.asMap().get(reference.field()))) {
                if (!exists(database, reference.target(), key)) {
                    throw new RowMissing();
                }
            }
        }
    }

    /** Whether there is such a row, readable or not. */
    static boolean exists(LiteChatDatabase database, String table, String key) {
        return database.raw(table).where(":id").equalTo(key).count() > 0;
    }
}
