package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.Query;
import litechat.persistence.Table;
import litechat.persistence.rows.RawRows;
import org.jspecify.annotations.Nullable;

/** A section's rows, page by page in the order of their keys; pages that were changed meanwhile can be read again. */
final class SectionPages {
    /** Small enough that a page is read and written within a frame or two. */
    private static final int ROWS = 200;

    private final Section section;
    private final Table<Attributes> table;
    private final ExportSink sink;
    private final boolean includeSecrets;
    private final List<Page> pages = new ArrayList<>();
    private final List<Boolean> changed = new ArrayList<>();
    private int rowsRead;

    SectionPages(Section section, Table<Attributes> table, ExportSink sink, boolean includeSecrets) {
        this.section = section;
        this.table = table;
        this.sink = sink;
        this.includeSecrets = includeSecrets;
    }

    Section section() {
        return section;
    }

    Table<Attributes> table() {
        return table;
    }

    /** Reads the next page. @return whether there may be another */
    boolean readNext() {
        String after = pages.isEmpty() ? null : pages.get(pages.size() - 1).last();
        // It stands in the list while it is read, so that a change which comes meanwhile is noted.
        int place = pages.size();
        pages.add(new Page(after, null, null, 0));
        changed.add(false);
        List<Attributes> rows = rows(after).limit(ROWS).toList();
        rowsRead += rows.size();
        boolean more = rows.size() == ROWS;
        pages.set(place, written(after, more ? RawRows.keyOf(section.table(), rows.get(ROWS - 1)) : null, rows));
        return more;
    }

    /** Notes that rows of a range were changed. */
    void note(@Nullable String from, @Nullable String to) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).overlaps(from, to)) {
                changed.set(i, true);
            }
        }
    }

    /** Whether rows were changed since they were read. */
    boolean isStale() {
        return changed.contains(true);
    }

    /** Reads again what was changed; within the transaction that closes the export. */
    void readChangedAgain() {
        for (int i = 0; i < pages.size(); i++) {
            if (changed.get(i)) {
                Page page = pages.get(i);
                changed.set(i, false);
                pages.set(i, written(page.after(), page.last(), between(page)));
            }
        }
    }

    /** How many rows were read, whether or not they belong into the file. */
    int rowsRead() {
        return rowsRead;
    }

    int rowCount() {
        int rows = 0;
        for (Page page : pages) {
            rows += page.rows();
        }
        return rows;
    }

    List<Page> pages() {
        return pages;
    }

    private List<Attributes> between(Page page) {
        if (page.last() == null) {
            return rows(page.after()).toList();
        }
        List<Attributes> rows = new ArrayList<>();
        for (Attributes row : table.where(":id")
                .between(page.after() == null ? "" : page.after(), page.last())
                .toList()) {
            if (!RawRows.keyOf(section.table(), row).equals(page.after())) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Query<Attributes> rows(@Nullable String after) {
        return after == null ? table.toQuery() : table.where(":id").above(after);
    }

    private Page written(@Nullable String after, @Nullable String last, List<Attributes> rows) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (Attributes row : rows) {
            String line = section.line(row, includeSecrets);
            if (line != null) {
                lines.append(count == 0 ? "" : ",\n").append(line);
                count++;
            }
        }
        return new Page(after, last, count == 0 ? null : sink.part(lines.toString()), count);
    }
}
