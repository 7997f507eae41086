package litechat.backup;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a range of keys, written and put aside.
 *
 * @param after the key before the range, or null from the start of the table
 * @param last the last key of the range, or null to the end of the table
 * @param text the lines with commas between them, or null if there are none
 */
record Page(@Nullable String after, @Nullable String last, ExportSink.@Nullable Part text, int rows) {
    /** Whether a range of changed keys touches this one. */
    boolean overlaps(@Nullable String from, @Nullable String to) {
        boolean beginsBefore = last == null || from == null || from.compareTo(last) <= 0;
        boolean endsBehind = after == null || to == null || to.compareTo(after) > 0;
        return beginsBefore && endsBehind;
    }
}
