package litechat.backup.formats;

import litechat.domain.IsoDate;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Moments as other programs write them: seconds, milliseconds or ISO 8601. */
final class Times {
    /** As seconds it lies in the year 5138, as milliseconds in 1973. */
    private static final double SMALLEST_MILLIS = 1e11;

    private Times() {}

    /** The moment, or null if there is none that can be read. */
    static @Nullable Timestamp of(@Nullable Object value) {
        if (value instanceof Double number && number > 0) {
            double millis = Math.floor((number < SMALLEST_MILLIS ? number * 1000 : number) + 0.5);
            return Timestamp.isValid(millis) ? new Timestamp(millis) : null;
        }
        return value instanceof String text ? IsoDate.parse(text) : null;
    }

    static @Nullable Timestamp later(@Nullable Timestamp one, @Nullable Timestamp other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }
}
