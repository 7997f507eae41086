package litechat.backup.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import litechat.backup.merge.Recorder.Written;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.Table;
import litechat.persistence.staging.StagedRow;
import org.jspecify.annotations.Nullable;

/** A section whose rows have something that only one may have: a name, a name among siblings, a pair. It is small, and held whole. */
final class NamedSection {
    private final Work work;
    private final DataSection section;
    private final Choice choice;
    private final Table<Attributes> table;
    private final FreeName names;

    /** The stored rows that will be others; they are out of the way, so that names may change places. */
    private final Map<String, Attributes> replaced = new HashMap<>();

    private final Set<String> written = new HashSet<>();

    NamedSection(Work work, DataSection section, Choice choice) {
        this.work = work;
        this.section = section;
        this.choice = choice;
        table = work.database.raw(section.table());
        names = new FreeName(work.database, section);
    }

    void run() {
        List<StagedRow> rows = rows();
        clearTheWay(rows);
        for (StagedRow each : section == DataSection.PROJECTS ? ParentsFirst.of(rows) : rows) {
            take(each.key(), each.row());
        }
        work.advance(rows.size());
    }

    private List<StagedRow> rows() {
        List<StagedRow> rows = new ArrayList<>();
        List<StagedRow> page = work.staged.page(section, 0);
        for (int number = 1; !page.isEmpty(); number++) {
            rows.addAll(page);
            page = work.staged.page(section, number);
        }
        return rows;
    }

    private void clearTheWay(List<StagedRow> rows) {
        List<String> keys = new ArrayList<>();
        for (StagedRow each : rows) {
            keys.add(each.key());
        }
        List<@Nullable Attributes> stored = keys.isEmpty() ? List.of() : table.bulkGet(keys);
        for (int i = 0; i < stored.size(); i++) {
            Attributes here = stored.get(i);
            Attributes given = rows.get(i).row();
            if (here != null && !isSame(here, given) && Overwriting.by(choice, given, here)) {
                replaced.put(keys.get(i), here);
            }
        }
        table.bulkDelete(new ArrayList<>(replaced.keySet()));
    }

    private boolean isSame(Attributes stored, Attributes given) {
        return choice == Choice.REPLACE
                ? SameValue.ofRows(section, stored, given)
                : SameValue.ofMerged(section, stored, given);
    }

    private void take(String key, Attributes given) {
        Attributes before = replaced.get(key);
        Attributes stored = before == null ? table.get(key) : before;
        if (before == null && stored != null && isSame(stored, given) && !isOfCopy(given)) {
            return;
        }
        work.links.prepare(section.table(), List.of(given));
        Attributes row = work.links.resolved(section.table(), given);
        if (row == null) {
            work.leftOut++;
            if (before != null) {
                work.recorder.rows(section.table(), List.of(before)); // it is out of the way already
            }
        } else if (before != null) {
            write(before, names.freed(SameValue.withSecrets(section, before, row)));
        } else if (isOfCopy(given)) {
            addUnlessThere(row.with("id", work.hash.derivedId(key, row.key("tagId") + "\n" + row.key("ruleId"))));
        } else if (stored == null) {
            add(key, row);
        } else if (choice == Choice.KEEP_BOTH && !SameValue.ofMerged(section, stored, row)) {
            String copyId = work.hash.derivedId(key, work.hash.of(given));
            work.moves.put(section.table(), key, copyId);
            addUnlessThere(row.with("id", copyId));
        } else if (choice == Choice.REPLACE && !SameValue.ofRows(section, stored, row)) {
            write(stored, row);
        } else if (!SameValue.ofMerged(section, stored, row)) {
            work.kept++;
        }
    }

    /** A row that was not here: what has its name already is the same thing, unless both are wanted. */
    private void add(String key, Attributes row) {
        Attributes holder = names.holder(row);
        if (holder == null) {
            write(null, row);
        } else if (section == DataSection.TAG_RULE_LINKS) {
            return; // the tag has this rule
        } else if (choice == Choice.KEEP_BOTH || choice == Choice.REPLACE || written.contains(holder.key("id"))) {
            write(null, names.freed(row));
        } else {
            work.moves.put(section.table(), key, holder.key("id"));
            Attributes changed = SameValue.withSecrets(section, holder, row.with("id", holder.get("id")));
            boolean isSame = SameValue.of(holder, changed);
            if (!isSame && Overwriting.by(choice, changed, holder)) {
                write(holder, changed);
            } else if (!isSame) {
                work.kept++;
            }
        }
    }

    private boolean isOfCopy(Attributes given) {
        return section == DataSection.TAG_RULE_LINKS
                && (work.moves.isMoved("tags", given.key("tagId")) || work.moves.isMoved("rules", given.key("ruleId")));
    }

    private void addUnlessThere(Attributes row) {
        if (table.get(row.key("id")) == null && (section != DataSection.TAG_RULE_LINKS || names.holder(row) == null)) {
            write(null, names.freed(row));
        }
    }

    private void write(@Nullable Attributes before, Attributes given) {
        boolean closes = section == DataSection.PROJECTS && ProjectCircle.isClosedBy(table, given);
        Attributes row = closes ? names.freed(given.with("parentId", null)) : given;
        work.recorder.put(section.table(), List.of(new Written(before, row, false)));
        work.unconfirmed.written(section.table(), before, row);
        work.links.note(section.table(), row.key("id"));
        written.add(row.key("id"));
        work.written++;
    }
}
