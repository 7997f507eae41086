package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Attributes;
import litechat.persistence.SectionRows;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A section's rows, page by page in the order of their keys; pages that were changed meanwhile can be read again. */
final class SectionPages {
    private final Section section;
    private final SectionRows rows;
    private final ExportSink sink;
    private final boolean includeSecrets;
    private final List<Page> pages = new ArrayList<>();
    private final List<Boolean> changed = new ArrayList<>();
    private int rowsRead;

    SectionPages(Section section, SectionRows rows, ExportSink sink, boolean includeSecrets) {
        this.section = section;
        this.rows = rows;
        this.sink = sink;
        this.includeSecrets = includeSecrets;
    }

    Section section() {
        return section;
    }

    Table<Attributes> table() {
        return rows.table();
    }

    /** Reads the next page. @return whether there may be another */
    boolean readNext() {
        String after = pages.isEmpty() ? null : pages.get(pages.size() - 1).last();
        // It stands in the list while it is read, so that a change which comes meanwhile is noted.
        int place = pages.size();
        pages.add(new Page(after, null, null, 0));
        changed.add(false);
        List<Attributes> read = rows.pageAfter(after);
        rowsRead += read.size();
        boolean more = read.size() == SectionRows.PAGE;
        pages.set(place, written(after, more ? rows.keyOf(read.get(read.size() - 1)) : null, read));
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
                pages.set(i, written(page.after(), page.last(), rows.between(page.after(), page.last())));
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

    private Page written(@Nullable String after, @Nullable String last, List<Attributes> read) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        for (Attributes row : read) {
            String line = section.line(row, includeSecrets);
            if (line != null) {
                lines.append(count == 0 ? "" : ",\n").append(line);
                count++;
            }
        }
        return new Page(after, last, count == 0 ? null : sink.part(lines.toString()), count);
    }
}
