package litechat.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something in the database that this program would not have written.
 *
 * @param field the field that is wrong; empty if it is the whole row
 * @param value what it holds, in words, or null
 */
public record Finding(Problem problem, String table, String key, String field, @Nullable String value) {
    /** What can be wrong, and what a repair does about it. */
    public enum Problem {
        /** The row belongs to one that is gone; it goes to the trash. */
        ORPHAN,
        /** The field names a row that is gone; it is emptied. */
        DANGLING,
        /** Two turns of a conversation have the same place; they are numbered again. */
        DUPLICATE_ORDER,
        /** Two projects in the same place have the same name; one gets a number behind it. */
        SAME_NAME,
        /** The field is no moment; it gets the row's nearest known one. */
        INVALID_DATE,
        /** The row cannot be read as what it should be; it goes to the trash. */
        UNREADABLE,
        /** The project lies in itself; it moves to the top level. */
        CYCLE
    }
}
