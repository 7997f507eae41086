package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.AttachedFiles;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.FittedRows;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.rows.RawRows;
import litechat.persistence.staging.StagedRow;
import org.jspecify.annotations.Nullable;

/** Puts rows back that an import changed or removed, and gives way to what was made, named and deleted since then. */
final class PutBack {
    private final LiteChatDatabase database;
    private final FittedRows rows;
    private final RetakenPlaces places;
    private int renamed;
    private int unlinked;
    private int leftOut;

    PutBack(LiteChatDatabase database, RetakenPlaces.Others others) {
        this.database = database;
        places = new RetakenPlaces(database, others);
        rows = new FittedRows(database);
    }

    /** Puts rows of one table back, all projects at once; what they name has been. */
    void put(String table, List<Attributes> given) {
        FreeName names = namesOf(table);
        List<Attributes> together = new ArrayList<>();
        for (Attributes row : table.equals("projects") ? parentsFirst(given) : given) {
            Attributes fitted = fitted(table, row);
            if (fitted == null) {
                leftOut++;
            } else if (names == null) {
                together.add(table.equals("interactions") ? AttachedFiles.indexed(fitted) : fitted);
            } else if (!table.equals("tagRuleLinks") || names.holder(fitted) == null) { // or the tag has this rule
                putNamed(table, names, fitted);
            }
        }
        if (!together.isEmpty()) {
            database.raw(table).bulkPut(together);
            if (table.equals("interactions")) {
                places.note(together);
            }
        }
    }

    private void putNamed(String table, FreeName names, Attributes row) {
        Attributes free = names.freed(row);
        renamed += free.equals(row) ? 0 : 1;
        database.raw(table).put(free);
    }

    private @Nullable Attributes fitted(String table, Attributes row) {
        Attributes fitted = rows.fitted(table, row);
        if (fitted == null) {
            return null;
        }
        if (table.equals("projects") && ProjectCircle.isClosedBy(database.raw(table), fitted)) {
            fitted = fitted.with("parentId", null);
        }
        unlinked += fitted.equals(row) ? 0 : 1;
        if (!table.equals("interactions")) { // which nothing here names
            rows.note(table, RawRows.keyOf(table, row));
        }
        return fitted;
    }

    private static List<Attributes> parentsFirst(List<Attributes> projects) {
        List<StagedRow> keyed = new ArrayList<>();
        for (Attributes each : projects) {
            keyed.add(new StagedRow(RawRows.keyOf("projects", each), each));
        }
        List<Attributes> ordered = new ArrayList<>();
        for (StagedRow each : ParentsFirst.of(keyed)) {
            ordered.add(each.row());
        }
        return ordered;
    }

    private @Nullable FreeName namesOf(String table) {
        for (DataSection section : DataSection.values()) {
            boolean isUnique = FreeName.isNamed(section) || section == DataSection.TAG_RULE_LINKS;
            if (isUnique && section.table().equals(table)) {
                return new FreeName(database, section);
            }
        }
        return null;
    }

    /** Ends it. @return what came of it all */
    Undo.Result end(int changedSince) {
        places.order();
        return new Undo.Result(true, changedSince, renamed, unlinked, leftOut);
    }
}
