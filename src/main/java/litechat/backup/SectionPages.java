package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.reading.StoredShape;
import litechat.domain.Attributes;
import litechat.persistence.SectionRows;
import litechat.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A section's rows, page by page in the order of their keys; pages that were changed meanwhile can be read again. */
final class SectionPages {
    private final Section section;
    private final SectionRows rows;
    private final ExportSink sink;
    private final Digest.Factory digests;
    private final Selection selection;
    private final boolean includeSecrets;
    private final List<Page> pages = new ArrayList<>();
    private final List<Boolean> changed = new ArrayList<>();
    private final StoredShape shape;
    private Digest digest;
    private boolean digestHolds = true;
    private int rowsRead;

    SectionPages(
            Section section,
            SectionRows rows,
            Selection selection,
            ExportSink sink,
            Digest.Factory digests,
            boolean includeSecrets) {
        this.section = section;
        this.rows = rows;
        this.selection = selection;
        this.sink = sink;
        this.digests = digests;
        digest = digests.start();
        this.includeSecrets = includeSecrets;
        shape = new StoredShape(section.data());
    }

    Section section() {
        return section;
    }

    Table<Attributes> table() {
        return rows.table();
    }

    /** Reads the next page. @return whether there may be another */
    boolean readNext() {
        Object after = pages.isEmpty() ? null : pages.get(pages.size() - 1).last();
        // It stands in the list while it is read, so that a change which comes meanwhile is noted.
        int place = pages.size();
        pages.add(new Page(after, null, null, 0, 0));
        changed.add(false);
        litechat.persistence.Page<Attributes> read = rows.pageAfter(after);
        rowsRead += read.rows().size();
        Lines lines = lines(read.rows());
        pages.set(place, page(after, read.last(), lines));
        hash(lines.text());
        return read.last() != null;
    }

    /** Notes that rows of a range were changed. */
    void note(@Nullable String from, @Nullable String to) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).overlaps(from, to)) {
                changed.set(i, true);
            }
        }
    }

    /** Has all of it read again, because other rows are wanted now. */
    void noteAll() {
        note(null, null);
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
                pages.set(i, page(page.after(), page.last(), lines(rows.between(page.after(), page.last()))));
                digestHolds = false;
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

    /** Whether there are rows that stand in the file as they are stored, and that no import would take. */
    boolean hasRefused() {
        for (Page page : pages) {
            if (page.refused() > 0) {
                return true;
            }
        }
        return false;
    }

    List<Page> pages() {
        return pages;
    }

    /** The hash of the lines as they stand in the file. */
    String sha256() {
        if (!digestHolds) {
            digest = digests.start();
            for (Page page : pages) {
                ExportSink.Part text = page.text();
                hash(text == null ? "" : sink.text(text));
            }
        }
        if (digest.bytes() > 0) {
            digest.update("\n");
        }
        return digest.hex();
    }

    private void hash(String lines) {
        if (!lines.isEmpty()) {
            digest.update(digest.bytes() == 0 ? lines : ",\n" + lines);
        }
    }

    private record Lines(String text, int count, int refused) {}

    private Lines lines(List<Attributes> read) {
        StringBuilder lines = new StringBuilder();
        int count = 0;
        int refused = 0;
        for (Attributes row : read) {
            if (!selection.takes(section.data(), row)) {
                continue;
            }
            Attributes written = section.written(row, includeSecrets);
            String line = section.line(written, includeSecrets);
            if (line != null) {
                lines.append(count == 0 ? "" : ",\n").append(line);
                count++;
                refused += shape.holds(written) ? 0 : 1;
            }
        }
        return new Lines(lines.toString(), count, refused);
    }

    private Page page(@Nullable Object after, @Nullable Object last, Lines lines) {
        ExportSink.Part text = lines.count() == 0 ? null : sink.part(lines.text());
        return new Page(after, last, text, lines.count(), lines.refused());
    }
}
