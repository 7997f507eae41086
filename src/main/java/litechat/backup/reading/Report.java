package litechat.backup.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a verification found.
 *
 * @param exportedAt when the backup was made, as it says itself
 * @param proved whether the file holds a proof of what was written, which was compared
 * @param complete whether it could be read to its end
 * @param sections those that were begun, in the order of the file
 */
public record Report(
        @Nullable String exportedAt,
        int schemaVersion,
        boolean proved,
        boolean complete,
        double bytes,
        List<SectionSummary> sections,
        Remarks remarks) {
    /** Whether anything is wrong for which an import would refuse the file. */
    public boolean isDamaged() {
        return remarks.count(Reason.Weight.REFUSED) > 0;
    }

    /** The sections with something for which an import would refuse the file. */
    public Set<String> refusedSections() {
        Set<String> names = new LinkedHashSet<>();
        for (Remark remark : remarks.kept()) {
            if (remark.isRefusal()) {
                names.add(remark.place().member());
            }
        }
        return names;
    }

    public double rows() {
        double rows = 0;
        for (SectionSummary section : sections) {
            rows += section.rows();
        }
        return rows;
    }

    /** The first thing for which an import refuses the file; what made it unreadable comes before all else. */
    public @Nullable Remark refusal() {
        Remark first = null;
        for (Remark remark : remarks.kept()) {
            if (remark.isRefusal()) {
                first = first == null || !complete ? remark : first; // what ended the reading came last
            }
        }
        return first;
    }

    /** Refuses the file if anything is wrong with it. @throws ImportException with the place */
    public void orThrow() {
        Remark refusal = refusal();
        if (refusal != null) {
            throw new ImportException(refusal);
        }
    }
}
