package litechat.backup.reading;

import java.util.List;
import litechat.backup.Digest;
import litechat.backup.Integrity;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** Counts and hashes one section while it is read. */
final class SectionTally {
    private final DataSection section;
    private final Place place;
    private final Digest digest;
    private boolean begun;
    private double rows;
    private @Nullable Timestamp earliest;
    private @Nullable Timestamp latest;
    private @Nullable String sha256;
    private Place end;

    SectionTally(DataSection section, Place place, Digest digest) {
        this.section = section;
        this.place = place;
        this.digest = digest;
        end = place;
    }

    DataSection section() {
        return section;
    }

    Place place() {
        return place;
    }

    /** Adds a piece as it stands in the file; the hash begins behind the line that opens the section. */
    void piece(char[] chars, int from, int to) {
        boolean isLineFeed = !begun && chars[from] == '\n';
        begun = true;
        digest.update(chars, isLineFeed ? from + 1 : from, to);
    }

    void countRow() {
        rows++;
    }

    void noteDates(Attributes row) {
        for (Field field : Field.of(section.title())) {
            if (field.kind() == Field.Kind.TIME && row.get(field.name()) instanceof Timestamp moment) {
                earliest = earliest == null || moment.compareTo(earliest) < 0 ? moment : earliest;
                latest = latest == null || moment.compareTo(latest) > 0 ? moment : latest;
            }
        }
    }

    void close(Place closing) {
        end = closing;
        sha256 = digest.hex();
    }

    /** Which lines of the file it takes. */
    String lines() {
        return "lines " + place.line() + " to " + end.line();
    }

    SectionSummary.Proof proof(List<Integrity.Part> parts) {
        for (Integrity.Part part : parts) {
            if (part.name().equals(section.title())) {
                if (part.rows() != rows) {
                    return SectionSummary.Proof.COUNT_DIFFERS;
                }
                return part.sha256().equals(sha256) ? SectionSummary.Proof.HOLDS : SectionSummary.Proof.CONTENT_DIFFERS;
            }
        }
        return SectionSummary.Proof.NONE;
    }

    SectionSummary summary(SectionSummary.Proof proof) {
        return new SectionSummary(section.title(), rows, digest.bytes(), earliest, latest, proof);
    }

    double rows() {
        return rows;
    }
}
