package litechat.persistence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the schema.
 *
 * @param stores index strings in Dexie's syntax for the tables that this version changes
 * @param upgrade what becomes of the rows of the version before, or null
 */
public record SchemaVersion(int number, Map<String, String> stores, @Nullable Upgrade upgrade) {

    /** Rewrites the rows of an older version, in one transaction with the change of the schema. */
    public interface Upgrade {
        void run(Tables tables);
    }

    /** The tables under an upgrade. */
    public interface Tables {
        /** Rewrites every row of a table. */
        void modify(String table, Revision revision);
    }

    /** Rewrites one row; it must not wait. */
    public interface Revision {
        void revise(StoredRow row);
    }

    /** A row under an upgrade, in whatever shape it was left. */
    public interface StoredRow {
        boolean has(String field);

        @Nullable
        Object get(String field);

        void set(String field, @Nullable Object value);
    }
}
