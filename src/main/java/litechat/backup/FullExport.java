package litechat.backup;

import java.util.ArrayList;
import java.util.List;
import litechat.domain.Timestamp;
import litechat.events.ExportChoice;
import litechat.events.Threads;
import litechat.persistence.CommitListener;
import litechat.persistence.DataSection;
import litechat.persistence.DatabaseClosed;
import litechat.persistence.FullExportData;
import litechat.persistence.LiteChatDatabase;
import litechat.persistence.Mode;
import litechat.persistence.PersistenceException;
import litechat.persistence.Schema;
import litechat.persistence.SectionRows;
import litechat.persistence.Table;
import litechat.persistence.Transaction;

/**
 * Writes everything the user has as one {@code FullExportData} file, one row to a line.
 *
 * <p>No save waits for it: it reads in short transactions, notes what anyone commits meanwhile, and reads that again in
 * one short transaction over all tables. So the sections are those of one moment.
 */
public final class FullExport {
    /** How long a note of another tab's commit may take to arrive. */
    private static final int SETTLE_MILLIS = 60;

    private static final int MOST_CLOSINGS = 10;

    /** Few enough that a page is written within a frame or two. */
    private static final int MOST_ROWS = 500;

    private final LiteChatDatabase database;
    private final Threads threads;
    private final ExportSink sink;
    private final Digest.Factory digests;
    private final List<SectionPages> sections = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Selection selection;
    private boolean cancelled;

    /** @param choice of which the sections, the scope and the secrets count */
    public FullExport(
            LiteChatDatabase database, Threads threads, ExportSink sink, Digest.Factory digests, ExportChoice choice) {
        this.database = database;
        this.threads = threads;
        this.sink = sink;
        this.digests = digests;
        selection = new Selection(database, choice.scope());
        for (DataSection data : DataSection.values()) {
            if (choice.sections().isEmpty() || choice.sections().contains(data.title())) {
                sections.add(new SectionPages(
                        new Section(data),
                        new SectionRows(database, data, MOST_ROWS),
                        selection,
                        sink,
                        digests,
                        choice.includeSecrets()));
            }
        }
    }

    /** Hears how many rows of how many have been read. */
    @FunctionalInterface
    public interface Progress {
        void read(double rows, double total);
    }

    /**
     * What was written.
     *
     * @param missing the sections that are not in the file, because their tables cannot be read
     * @param refused the sections with rows that are stored in a form for which an import refuses the file
     */
    public record Result(ExportSink.Saved saved, double rows, List<String> missing, List<String> refused) {}

    /** Gives the export up; nothing is saved. */
    public void cancel() {
        cancelled = true;
        sink.cancel();
    }

    /** Reads everything and writes the file. @throws WorkCancelled if it was given up */
    public Result write(Timestamp now, Progress progress) {
        CommitListener.Subscription notes = database.onCommit((table, from, to, elsewhere) -> {
            selection.note(table);
            for (SectionPages section : sections) {
                if (section.section().data().table().equals(table)) {
                    section.note(from, to);
                }
            }
        });
        try {
            selection.refresh();
            readAll(progress);
            close();
        } finally {
            notes.cancel();
        }
        return new Result(sink.save(parts(now)), rowCount(), missing, refused());
    }

    private List<String> refused() {
        List<String> refused = new ArrayList<>();
        for (SectionPages section : sections) {
            if (section.hasRefused()) {
                refused.add(section.section().name());
            }
        }
        return refused;
    }

    private void readAll(Progress progress) {
        double total = 0;
        for (SectionPages section : new ArrayList<>(sections)) {
            Count count = new Count();
            attempt(section, () -> count.rows = section.table().count());
            total += count.rows;
        }
        double done = 0;
        for (SectionPages section : new ArrayList<>(sections)) {
            double before = done;
            double all = total;
            attempt(section, () -> {
                boolean more = true;
                while (more) {
                    refuseIfCancelled();
                    more = section.readNext();
                    double now = before + section.rowsRead();
                    progress.read(now, Math.max(now, all)); // rows may have been added meanwhile
                }
            });
            done += section.rowsRead();
        }
    }

    /** Reads of a section; a table that cannot be read must not keep the others from being saved. */
    private void attempt(SectionPages section, Transaction.Work reading) {
        try {
            reading.run();
        } catch (DatabaseClosed e) {
            throw e; // nothing else can be read either
        } catch (PersistenceException e) {
            sections.remove(section);
            missing.add(section.section().name());
        }
    }

    /** A number that a body finds out. */
    private static final class Count {
        private double rows;
    }

    private void refuseIfCancelled() {
        if (cancelled) {
            throw new WorkCancelled();
        }
    }

    /**
     * Repeats the closing transaction as long as notes of earlier commits come in late. The last one reads everything:
     * what is read in one transaction is of one moment, whatever has been noted.
     */
    private void close() {
        List<Table<?>> tables = new ArrayList<>(selection.tables());
        for (SectionPages section : sections) {
            tables.add(section.table());
        }
        int closings = 0;
        do {
            if (++closings == MOST_CLOSINGS) {
                for (SectionPages section : sections) {
                    section.noteAll();
                }
            }
            database.transaction(Mode.READ_ONLY, tables, () -> {
                readChangedAgain();
                return true;
            });
            threads.sleep(SETTLE_MILLIS);
            refuseIfCancelled();
        } while (isStale() && closings < MOST_CLOSINGS);
    }

    private void readChangedAgain() {
        if (selection.refresh()) {
            for (SectionPages section : sections) {
                if (selection.concerns(section.section().data())) {
                    section.noteAll();
                }
            }
        }
        for (SectionPages section : sections) {
            int known = selection.attachmentCount();
            section.readChangedAgain();
            if (selection.attachmentCount() > known) {
                noteAttachments(); // they come after the messages that name them
            }
        }
    }

    private void noteAttachments() {
        for (SectionPages section : sections) {
            if (section.section().data() == DataSection.ATTACHMENTS) {
                section.noteAll();
            }
        }
    }

    private boolean isStale() {
        for (SectionPages section : sections) {
            if (section.isStale()) {
                return true;
            }
        }
        return false;
    }

    private double rowCount() {
        double rows = 0;
        for (SectionPages section : sections) {
            rows += section.rowCount();
        }
        return rows;
    }

    private List<ExportSink.Part> parts(Timestamp now) {
        List<ExportSink.Part> parts = new ArrayList<>();
        List<Integrity.Part> proven = new ArrayList<>();
        ExportSink.Part first = sink.part("\n");
        ExportSink.Part next = sink.part(",\n");
        parts.add(
                sink.part("{\n\"version\":" + FullExportData.VERSION + ",\n\"exportedAt\":\"" + now.toString() + "\""));
        for (SectionPages section : sections) {
            boolean settings = section.section().data().isSettings();
            parts.add(sink.part(",\n\"" + section.section().name() + "\":" + (settings ? "{" : "[")));
            ExportSink.Part before = first;
            for (Page page : section.pages()) {
                ExportSink.Part text = page.text();
                if (text != null) {
                    parts.add(before);
                    parts.add(text);
                    before = next;
                }
            }
            parts.add(sink.part("\n" + (settings ? "}" : "]")));
            proven.add(new Integrity.Part(section.section().name(), section.rowCount(), section.sha256()));
        }
        int schema = Schema.VERSIONS.get(Schema.VERSIONS.size() - 1).number();
        Integrity integrity = Integrity.of(schema, proven, digests.start());
        parts.add(sink.part(",\n" + integrity.text() + "\n}\n"));
        return parts;
    }
}
