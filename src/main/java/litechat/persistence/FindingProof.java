package litechat.persistence;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.domain.Attributes;
import litechat.domain.Finding;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** Whether what was found is still so: other tabs go on while the database is read, and before it is repaired. */
final class FindingProof {
    private final LiteChatDatabase database;

    FindingProof(LiteChatDatabase database) {
        this.database = database;
    }

    /** The row that the finding is still true of, or null. */
    @Nullable
    Attributes row(Finding finding) {
        for (Object key : keys(finding.key())) {
            Attributes row =
                    database.raw(finding.table()).where(":id").equalTo(key).first();
            if (row != null && holds(finding, row)) {
                return row;
            }
        }
        return null;
    }

    /** A finding shows a key as text; in an older program's row it may be a number. */
    private static List<Object> keys(String shown) {
        boolean isNumber = !shown.isEmpty() && shown.length() < 16;
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            isNumber &= (c >= '0' && c <= '9') || (c == '-' && i == 0 && shown.length() > 1);
        }
        return isNumber ? List.of(shown, (double) Long.parseLong(shown)) : List.of(shown);
    }

    private boolean holds(Finding finding, Attributes row) {
        Object value = row.get(finding.field());
        return switch (finding.problem()) {
            case UNREADABLE -> !database.isReadable(finding.table(), row);
            case ORPHAN, DANGLING -> namesNothing(finding, value);
            case INVALID_DATE ->
                Schema.timesOf(finding.table()).contains(finding.field())
                        && value != null
                        && !(value instanceof Timestamp);
            case DUPLICATE_ORDER -> sharesItsPlace(row);
            case SAME_NAME -> sharesItsName(finding.key(), row);
            case CYCLE -> liesInItself(finding.key(), row);
        };
    }

    private boolean namesNothing(Finding finding, @Nullable Object value) {
        String wanted = finding.value();
        for (Reference reference : Reference.from(finding.table())) {
            if (wanted != null
                    && reference.field().equals(finding.field())
                    && reference.keysIn(value).contains(wanted)
                    && !Saves.exists(database, reference.target(), wanted)) {
                return true;
            }
        }
        return false;
    }

    private boolean sharesItsPlace(Attributes row) {
        Double index = row.number("index");
        String conversation = row.text("conversationId");
        if (index == null || conversation == null || row.get("parentId") != null) {
            return false;
        }
        int rows = 0;
        for (Attributes other : database.raw("interactions")
                .where("[conversationId+index]")
                .equalTo(List.of(conversation, index))
                .toList()) {
            rows += other.get("parentId") == null && database.isReadable("interactions", other) ? 1 : 0;
        }
        return rows > 1;
    }

    private boolean sharesItsName(String key, Attributes row) {
        String name = row.text("name");
        return name != null && ProjectRecords.isTaken(database, key, name, row.text("parentId"));
    }

    private boolean liesInItself(String key, Attributes row) {
        Set<String> above = new HashSet<>();
        String next = row.text("parentId");
        while (next != null && !next.equals(key) && above.add(next)) {
            Attributes parent = database.raw("projects").get(next);
            next = parent == null ? null : parent.text("parentId");
        }
        return key.equals(next);
    }
}
