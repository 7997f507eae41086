package litechat.backup.merge;

import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file beside the one that is here.
 *
 * @param mine null where there is none
 */
public record RowPair(Kind kind, String key, @Nullable Attributes mine, Attributes theirs) {
    /** What they are to one another. */
    public enum Kind {
        /** Only the file has it. */
        NEW,
        /** They have one id and differ. */
        CHANGED,
        /** They have different ids and one name. */
        CONFLICTING
    }
}
