package litechat.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.InteractionStatus;
import litechat.domain.Timestamp;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * Puts everything of an entry of the trash back, the last change first, in the transaction of its caller.
 *
 * <p>What the rows named may be gone by now: then they are put back without it. A repair is undone as it was.
 */
final class TrashRestore {
    private final LiteChatDatabase database;
    private final boolean isRepair;
    private final Timestamp deletedAt;
    private final FittedRows rows;
    private final List<Attributes> pending = new ArrayList<>();
    private String pendingTable = "";

    TrashRestore(LiteChatDatabase database, String kind, Timestamp deletedAt) {
        this.database = database;
        this.isRepair = kind.equals(IntegrityService.REPAIR);
        this.deletedAt = deletedAt;
        rows = new FittedRows(database);
    }

    /** Puts the parts back, which come in the order in which they were removed. */
    void run(List<Attributes> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Attributes part = parts.get(i);
            String table = String.valueOf(part.text("table"));
            if (!table.equals(pendingTable) || !(part.get("row") instanceof Attributes)) {
                flush();
                pendingTable = table;
            }
            if (part.get("row") instanceof Attributes row) {
                restore(table, row);
            } else {
                putBack(table, part);
            }
        }
        flush();
    }

    private void restore(String table, Attributes row) {
        Attributes fitted = isRepair ? row : rows.fitted(table, row);
        if (fitted == null) {
            return;
        }
        String key = RawRows.keyOf(table, row);
        if (table.equals("projects") && !isRepair) {
            flush();
            ProjectRecords.requireFreeName(database, key, String.valueOf(fitted.text("name")), fitted.text("parentId"));
        }
        pending.add(table.equals("interactions") && !isRepair ? ended(database, fitted, deletedAt) : fitted);
        rows.note(table, key);
    }

    private void flush() {
        if (!pending.isEmpty()) {
            database.raw(pendingTable).bulkAdd(new ArrayList<>(pending));
            pending.clear();
        }
    }

    /** A turn that was still running when it was deleted, and that nobody answers any more, has ended. */
    static Attributes ended(LiteChatDatabase database, Attributes turn, Timestamp deletedAt) {
        Attributes indexed = AttachedFiles.indexed(turn); // it may be older than the index
        boolean isRunning = InteractionStatus.STREAMING.value().equals(turn.text("status"));
        if (!isRunning || Turns.isRunning(database, RawRows.keyOf("interactions", turn))) {
            return indexed;
        }
        return indexed.with("status", InteractionStatus.CANCELLED.value())
                .with("endedAt", deletedAt)
                .with("metadata", turn.attributes("metadata").with("interrupted", true));
    }

    /** A field is put back only if nobody changed it since; to a list comes back what was taken from it. */
    private void putBack(String table, Attributes part) {
        String key = String.valueOf(part.text("key"));
        String field = String.valueOf(part.text("field"));
        Attributes row = database.raw(table).get(key);
        if (row == null) {
            return;
        }
        Object now = row.get(field);
        Object before = part.get("before");
        if (Objects.equals(now, part.get("after"))) {
            database.raw(table).update(key, Changes.of(field, before));
        } else if (now instanceof List<?> list
                && before instanceof List<?> old
                && part.get("after") instanceof List<?> rest) {
            database.raw(table).update(key, Changes.of(field, with(list, old, rest)));
        }
    }

    private static List<@Nullable Object> with(List<?> now, List<?> before, List<?> after) {
        List<@Nullable Object> merged = new ArrayList<>(now);
        for (int i = 0; i < before.size(); i++) {
            Object element = before.get(i);
            if (!after.contains(element) && !merged.contains(element)) {
                merged.add(Math.min(i, merged.size()), element);
            }
        }
        return merged;
    }
}
