package litechat.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.domain.Attributes;
import litechat.domain.Changes;
import litechat.domain.Project;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/**
 * Puts back what was deleted, in the transaction of its caller.
 *
 * <p>What it belonged to may have gone meanwhile: then it comes back without that.
 */
final class TrashReturn {
    private final LiteChatDatabase database;
    private final Map<String, Boolean> known = new HashMap<>();

    TrashReturn(LiteChatDatabase database) {
        this.database = database;
    }

    /**
     * Puts these back.
     *
     * @param parts in the order in which they were removed
     * @param isRepair whether they come back as they were, with what was wrong about them
     */
    void putBack(List<Attributes> parts, boolean isRepair) {
        Map<String, List<Attributes>> rows = new LinkedHashMap<>();
        List<Attributes> fields = new ArrayList<>();
        for (Attributes stored : parts) {
            Attributes part = stored.attributes("part");
            if (part.get("row") instanceof Attributes row) {
                String table = String.valueOf(part.text("table"));
                List<Attributes> ofTable = rows.get(table);
                if (ofTable == null) {
                    ofTable = new ArrayList<>();
                    rows.put(table, ofTable);
                }
                ofTable.add(row);
            } else {
                fields.add(part);
            }
        }
        for (Map.Entry<String, List<Attributes>> table : rows.entrySet()) {
            database.raw(table.getKey()).bulkAdd(table.getValue());
        }
        // A field may have been changed more than once: each change is undone on top of the later ones.
        for (int i = fields.size() - 1; i >= 0; i--) {
            putBack(fields.get(i));
        }
        if (!isRepair) {
            for (Map.Entry<String, List<Attributes>> table : rows.entrySet()) {
                mend(table.getKey(), table.getValue());
            }
        }
    }

    /** A field is put back only if nobody changed it since. */
    private void putBack(Attributes part) {
        String table = String.valueOf(part.text("table"));
        String key = String.valueOf(part.text("key"));
        String field = String.valueOf(part.text("field"));
        Attributes row = database.raw(table).get(key);
        Object now = row == null ? null : row.get(field);
        Object after = part.get("after");
        if (row != null && (now == null ? after == null : now.equals(after))) {
            database.raw(table).update(key, Changes.of(field, part.get("before")));
        }
    }

    private void mend(String table, List<Attributes> rows) {
        for (Reference reference : Reference.from(table)) {
            for (Attributes row : rows) {
                mend(reference, row);
            }
        }
        if (table.equals("projects")) {
            for (Attributes row : rows) {
                requireFreeName(RawRows.keyOf(table, row));
            }
        }
    }

    private void mend(Reference reference, Attributes row) {
        Table<Attributes> table = database.raw(reference.table());
        String key = RawRows.keyOf(reference.table(), row);
        Object value = row.get(reference.field());
        List<String> gone = new ArrayList<>();
        for (String each : reference.keysIn(value)) {
            if (isGone(reference, each)) {
                gone.add(each);
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        if (reference.isOwner()) {
            table.delete(key);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> rest = new ArrayList<>(list);
            rest.removeAll(gone);
            table.update(key, Changes.of(reference.field(), rest));
        } else {
            table.update(key, Changes.of(reference.field(), null));
        }
    }

    private void requireFreeName(String projectId) {
        Project project = database.projects().get(projectId);
        if (project != null) {
            ProjectRecords.requireFreeName(database, projectId, project.name(), project.parentId());
        }
    }

    private boolean isGone(Reference reference, String id) {
        String place = reference.target() + " " + id;
        Boolean isKnown = known.get(place);
        if (isKnown == null) {
            isKnown = database.raw(reference.target()).get(id) != null;
            known.put(place, isKnown);
        }
        return !isKnown;
    }
}
