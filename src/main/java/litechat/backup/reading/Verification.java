package litechat.backup.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import litechat.backup.Digest;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.domain.IsoDate;
import litechat.persistence.DataSection;
import litechat.persistence.staging.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup of any size, touches nothing, and says what is inside, whether it is what was written, and what is wrong where.
 *
 * <p>It goes on after a row that is wrong, so that its report is complete; only what cannot be read as JSON ends it.
 */
public final class Verification implements BackupListener {
    private final Digest.Factory digests;
    private final RowSink sink;
    private final BackupReader reader;
    private final Remarks remarks = new Remarks();
    private final Names names = new Names(remarks);
    private final RowFields fields = new RowFields(remarks);
    private final Addresses addresses = new Addresses(remarks);
    private final Uniqueness uniqueness = new Uniqueness(remarks);
    private final References references = new References(uniqueness, remarks);
    private final ProjectTree projects = new ProjectTree(remarks);
    private final Attachments attachments;
    private final List<SectionTally> tallies = new ArrayList<>();
    private @Nullable Proof proof;
    private @Nullable String exportedAt;
    private @Nullable SectionTally current;
    private boolean ended;

    public Verification(Digest.Factory digests) {
        this(digests, (section, row) -> {});
    }

    /** A verification that hands on the rows that an import would take. */
    public Verification(Digest.Factory digests, RowSink sink) {
        this(digests, sink, false);
    }

    private Verification(Digest.Factory digests, RowSink sink, boolean ofParts) {
        this.digests = digests;
        this.sink = sink;
        reader = new BackupReader(this, ofParts);
        attachments = new Attachments(digests, remarks);
    }

    /** A verification of a conversation with its turns, a list of those, or a project with what is in it. */
    public static Verification ofParts(Digest.Factory digests, RowSink sink) {
        return new Verification(digests, sink, true);
    }

    /** Reads the next bytes. @return whether more are wanted */
    public boolean push(byte[] bytes, int count) {
        if (!ended) {
            try {
                reader.push(bytes, count);
            } catch (ImportException e) {
                refuse(e);
            }
        }
        return !ended;
    }

    /** Gives up: something outside of the file's content makes it unreadable. */
    public void fail(Reason reason, String sentence) {
        if (!ended) {
            refuse(new ImportException(reason, reader.here(), sentence));
        }
    }

    /** The conversations whose turns claim one place twice, or places that are none. */
    public Set<String> disordered() {
        return uniqueness.disordered();
    }

    /** Says that nothing more comes. */
    public Report end() {
        boolean complete = !ended;
        if (complete) {
            try {
                reader.end();
            } catch (ImportException e) {
                refuse(e);
                complete = false;
            }
        }
        return report(complete);
    }

    private void refuse(ImportException refusal) {
        ended = true;
        remarks.add(refusal.remark());
    }

    private Report report(boolean complete) {
        Proof given = proof;
        List<SectionSummary> summaries = new ArrayList<>();
        if (complete) {
            checkWhole();
        }
        if (complete && given != null) {
            summaries.addAll(given.judge(tallies));
        } else {
            for (SectionTally tally : tallies) {
                summaries.add(tally.summary(SectionSummary.Proof.NONE));
            }
        }
        if (complete && given == null) {
            remarks.add(new Remark(
                    Reason.NOT_PROVED,
                    Place.START,
                    "The file does not say how many rows were written; whether it is complete cannot be proved."));
        }
        int schemaVersion = given == null ? 0 : given.schemaVersion();
        return new Report(
                exportedAt, schemaVersion, given != null && complete, complete, reader.bytes(), summaries, remarks);
    }

    private void checkWhole() {
        Set<String> sections = new HashSet<>();
        for (SectionTally tally : tallies) {
            sections.add(tally.section().title());
        }
        references.resolve(sections);
        projects.check();
    }

    @Override
    public void exportedAt(String moment) {
        exportedAt = moment;
        if (IsoDate.parse(moment) == null) {
            remarks.add(new Remark(
                    Reason.DATE_INVALID, Place.START.field("exportedAt"), "The moment of the export does not exist."));
        }
    }

    @Override
    public void startSection(DataSection section, Place place) {
        for (SectionTally known : tallies) {
            if (known.section() == section) {
                current = known; // rows of parts come as they lie, not section by section
                return;
            }
        }
        current = new SectionTally(section, place, digests.start());
        tallies.add(current);
    }

    @Override
    public void piece(char[] chars, int from, int to) {
        current().piece(chars, from, to);
    }

    @Override
    public void endSection(Place place) {
        current().close(place);
    }

    @Override
    public void integrity(@Nullable Object value, Place place) {
        proof = new Proof(value, place, digests.start(), remarks);
    }

    @Override
    public void remark(Remark remark) {
        remarks.add(remark);
    }

    @Override
    public void element(String name, @Nullable Object value, Place place) {
        SectionTally tally = current();
        tally.countRow();
        Attributes row = tally.section().isSettings() ? setting(name, value, place) : row(value, place);
        if (row != null) {
            tally.noteDates(row);
            sink.row(tally.section(), row);
        }
    }

    private @Nullable Attributes setting(String name, @Nullable Object value, Place place) {
        if (Names.isForbidden(name)) {
            remarks.add(new Remark(Reason.NAME_DROPPED, place, "This name is not safe; it is left out."));
            return null;
        }
        Attributes row =
                Attributes.of("key", DataSection.SETTING + name).with("value", names.cleanedValue(value, place));
        return uniqueness.isNew(current().section(), row, place) ? row : null;
    }

    private @Nullable Attributes row(@Nullable Object value, Place place) {
        DataSection section = current().section();
        if (!(value instanceof Attributes given)) {
            remarks.add(new Remark(Reason.ROW_SHAPE, place, "A row should stand here, in curly brackets."));
            return null;
        }
        Attributes row = fields.checked(section, names.cleaned(given, place), place);
        if (row == null || !uniqueness.isNew(section, row, place)) {
            return null;
        }
        references.follow(section, row, place);
        if (section.title().equals("projects")) {
            projects.add(row, place);
        }
        return !section.title().equals("attachments") || attachments.isSound(row, place)
                ? addresses.bare(section, row, place)
                : null;
    }

    private SectionTally current() {
        SectionTally tally = current;
        if (tally == null) {
            throw new IllegalStateException("No section");
        }
        return tally;
    }
}
