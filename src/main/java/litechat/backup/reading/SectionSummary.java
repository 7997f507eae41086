package litechat.backup.reading;

import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/**
 * What one section of a backup holds.
 *
 * @param rows how many elements stand in the file, whatever they are worth
 * @param bytes how much of the file it takes
 * @param earliest the earliest date of its rows
 */
public record SectionSummary(
        String name, double rows, double bytes, @Nullable Timestamp earliest, @Nullable Timestamp latest, Proof proof) {
    /** Whether the section is what was written. */
    public enum Proof {
        /** Count and hash hold. */
        HOLDS,
        /** Rows were added or are missing. */
        COUNT_DIFFERS,
        /** The count holds, the content is another. */
        CONTENT_DIFFERS,
        /** The file does not say. */
        NONE
    }
}
