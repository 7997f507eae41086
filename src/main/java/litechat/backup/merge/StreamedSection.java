package litechat.backup.merge;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.merge.Recorder.Written;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import litechat.persistence.Pending;
import litechat.persistence.Table;
import litechat.persistence.staging.StagedRow;
import org.jspecify.annotations.Nullable;

/** A section of any size, moved page by page. */
class StreamedSection {
    final Work work;
    final DataSection section;
    final Choice choice;
    final Table<Attributes> table;
    private final List<Written> writes = new ArrayList<>();

    StreamedSection(Work work, DataSection section, Choice choice) {
        this.work = work;
        this.section = section;
        this.choice = choice;
        table = work.database.raw(section.table());
    }

    final void run() {
        boolean isEmpty = table.count() == 0;
        List<StagedRow> page = work.staged.page(section, 0);
        for (int number = 1; !page.isEmpty(); number++) {
            // Before the rows of this one are written: the database answers in order, and would write them first.
            Pending<List<StagedRow>> next = work.staged.startPage(section, number);
            List<String> keys = new ArrayList<>();
            List<Attributes> rows = new ArrayList<>();
            for (StagedRow each : page) {
                keys.add(each.key());
                rows.add(each.row());
            }
            List<@Nullable Attributes> stored = isEmpty ? List.of() : table.bulkGet(keys);
            prepare(rows);
            for (int i = 0; i < page.size(); i++) {
                take(keys.get(i), rows.get(i), isEmpty ? null : stored.get(i));
            }
            write();
            work.advance(page.size());
            page = next.get();
        }
    }

    private void take(String key, Attributes given, @Nullable Attributes stored) {
        if (stored != null
                && choice != Choice.REPLACE
                && SameValue.ofMerged(section, stored, given)
                && !isOfCopy(given)) {
            return;
        }
        Attributes row = resolved(given);
        if (row == null) {
            work.leftOut++;
        } else if (isOfCopy(given)) {
            copyAlong(key, given, row);
        } else if (stored == null) {
            add(row);
        } else if (!SameValue.ofRows(section, stored, row)) {
            if (Overwriting.by(choice, row, stored)) {
                writes.add(new Written(stored, SameValue.withSecrets(section, stored, row), isFinal(row)));
            } else if (choice == Choice.KEEP_BOTH && hasCopies()) {
                copy(key, work.hash.derivedId(key, work.hash.of(given)), row, stored);
            } else if (!SameValue.ofMerged(section, stored, row)) {
                work.kept++;
            }
        }
    }

    /** Finds out at once what the rows of a page name. */
    void prepare(List<Attributes> rows) {
        work.links.prepare(section.table(), rows);
    }

    /** The row as it can stand here, or null if what it belongs to is not there. */
    @Nullable
    Attributes resolved(Attributes given) {
        return work.links.resolved(section.table(), given);
    }

    /** Whether a row belongs to one that comes in as a copy, and so has to be one too. */
    boolean isOfCopy(Attributes given) {
        return false;
    }

    void copyAlong(String key, Attributes given, Attributes row) {}

    /** A row that was not here comes in. */
    void add(Attributes row) {
        writes.add(new Written(null, row, isFinal(row)));
    }

    /** Whether the import is not expected to write this row again. */
    boolean isFinal(Attributes row) {
        return true;
    }

    /** Whether two forms of a row can be here; of a setting's name and of a content there is one. */
    private boolean hasCopies() {
        return section != DataSection.SETTINGS && section != DataSection.ATTACHMENTS;
    }

    /** A row that is here in another form comes in under an id of its own. */
    void copy(String key, String copyId, Attributes row, Attributes stored) {
        work.moves.put(section.table(), key, copyId);
        addUnlessThere(row.with("id", copyId));
    }

    final void addUnlessThere(Attributes row) {
        if (table.get(row.key("id")) == null) {
            add(row);
        }
    }

    private void write() {
        if (!writes.isEmpty()) {
            work.recorder.put(section.table(), writes);
            for (Written each : writes) {
                if (section == DataSection.CONVERSATIONS && each.before() == null) {
                    work.newConversations.add(each.row().key("id"));
                    work.links.note(section.table(), each.row().key("id"));
                }
            }
            work.written += writes.size();
            writes.clear();
        }
    }
}
