package litechat.backup.merge;

import java.util.List;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;

/** When a row was changed last, as far as it says so. */
final class RowTime {
    private static final List<String> FIELDS = List.of("updatedAt", "endedAt", "startedAt", "createdAt");

    private RowTime() {}

    /** Whether the row of a file was changed later than the stored one. */
    static boolean isNewer(Attributes given, Attributes stored) {
        return of(given) > of(stored);
    }

    private static double of(Attributes row) {
        for (String field : FIELDS) {
            if (row.get(field) instanceof Timestamp moment) {
                return moment.epochMillis();
            }
        }
        return Double.NEGATIVE_INFINITY;
    }
}
