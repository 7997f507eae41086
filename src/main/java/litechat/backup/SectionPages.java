package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.backup.reading.StoredShape;
import litechat.domain.Attributes;
import litechat.persistence.Pending;
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
    private @Nullable Pending<litechat.persistence.Page<Attributes>> asked;
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

    /** Reads the next page, and has the database look for the one behind it meanwhile. @return whether there may be another */
    boolean readNext() {
        Pending<litechat.persistence.Page<Attributes>> reading = asked == null ? request(null) : asked;
        int place = pages.size() - 1;
        Object after = pages.get(place).after();
        litechat.persistence.Page<Attributes> read = reading.get();
        rowsRead += read.rows().size();
        pages.set(place, new Page(after, read.last(), null, 0, 0));
        if (read.last() != null) {
            request(read.last());
        }
        Lines lines = lines(read.rows());
        pages.set(place, page(after, read.last(), lines, lines.count() == 0 ? null : hashed(lines)));
        return read.last() != null;
    }

    /** Asks for a page. It stands in the list while it is read, so that a change which comes meanwhile is noted. */
    private Pending<litechat.persistence.Page<Attributes>> request(@Nullable Object after) {
        pages.add(new Page(after, null, null, 0, 0));
        changed.add(false);
        Pending<litechat.persistence.Page<Attributes>> pending = rows.requestAfter(after);
        asked = pending;
        return pending;
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
                Lines lines = lines(rows.between(page.after(), page.last()));
                pages.set(
                        i, page(page.after(), page.last(), lines, lines.count() == 0 ? null : sink.part(lines.text())));
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
                if (text != null) {
                    separate();
                    digest.update(sink.text(text));
                }
            }
        }
        if (digest.bytes() > 0) {
            digest.update("\n");
        }
        return digest.hex();
    }

    private ExportSink.Part hashed(Lines lines) {
        separate();
        return sink.part(lines.text(), digest);
    }

    private void separate() {
        if (digest.bytes() > 0) {
            digest.update(",\n");
        }
    }

    private record Lines(String text, int count, int refused) {}

    private Lines lines(List<Attributes> read) {
        List<String> lines = new ArrayList<>();
        int refused = 0;
        for (Attributes row : read) {
            if (!selection.takes(section.data(), row)) {
                continue;
            }
            Attributes written = section.written(row, includeSecrets);
            String line = section.line(written, includeSecrets);
            if (line != null) {
                lines.add(line);
                refused += shape.holds(written) ? 0 : 1;
            }
        }
        return new Lines(sink.joined(lines), lines.size(), refused);
    }

    private static Page page(
            @Nullable Object after, @Nullable Object last, Lines lines, ExportSink.@Nullable Part text) {
        return new Page(after, last, text, lines.count(), lines.refused());
    }
}
