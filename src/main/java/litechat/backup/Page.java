package litechat.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a range of keys, written and put aside.
 *
 * @param after the key before the range, or null from the start of the table
 * @param last the last key of the range, or null to the end of the table
 * @param text the lines with commas between them, or null if there are none
 * @param refused how many of the rows no import would take
 */
record Page(@Nullable Object after, @Nullable Object last, ExportSink.@Nullable Part text, int rows, int refused) {
    /** Whether a range of changed keys, which are texts, touches this one. */
    boolean overlaps(@Nullable String from, @Nullable String to) {
        boolean beginsBefore = last == null || from == null || compare(last, from) >= 0;
        boolean endsBehind = after == null || to == null || compare(after, to) < 0;
        return beginsBefore && endsBehind;
    }

    /** A key beside a text, in the order of keys: numbers and dates, then texts, then lists. */
    private static int compare(Object key, String text) {
        return key instanceof String other ? other.compareTo(text) : key instanceof List<?> ? 1 : -1;
    }
}
