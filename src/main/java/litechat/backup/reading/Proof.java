package litechat.backup.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.backup.Digest;
import litechat.backup.Integrity;
import litechat.backup.json.Place;
import litechat.domain.Attributes;
import org.jspecify.annotations.Nullable;

/** Holds the sections of a file against what its own proof says of them. */
final class Proof {
    private final Remarks remarks;
    private final Place place;
    private final List<Integrity.Part> parts = new ArrayList<>();
    private final int schemaVersion;
    private boolean sound = true;

    Proof(@Nullable Object block, Place place, Digest all, Remarks remarks) {
        this.remarks = remarks;
        this.place = place;
        Attributes given = block instanceof Attributes object ? object : Attributes.NONE;
        Double version = given.number("schemaVersion");
        schemaVersion = version == null ? 0 : version.intValue();
        for (Map.Entry<String, @Nullable Object> each :
                given.attributes("sections").asMap().entrySet()) {
            Attributes part = each.getValue() instanceof Attributes object ? object : Attributes.NONE;
            Double rows = part.number("rows");
            String sha256 = part.text("sha256");
            sound &= rows != null && sha256 != null;
            parts.add(new Integrity.Part(each.getKey(), rows == null ? 0 : rows, sha256 == null ? "" : sha256));
        }
        sound &= Integrity.of(schemaVersion, parts, all).sha256().equals(given.text("sha256"));
        if (!sound) {
            remarks.add(new Remark(
                    Reason.INTEGRITY_INVALID,
                    place,
                    "The block that proves the backup was itself damaged or changed."));
        }
    }

    int schemaVersion() {
        return schemaVersion;
    }

    List<SectionSummary> judge(List<SectionTally> tallies) {
        List<SectionSummary> summaries = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (SectionTally tally : tallies) {
            found.add(tally.section().title());
            summaries.add(tally.summary(judge(tally)));
        }
        for (Integrity.Part part : parts) {
            if (!found.contains(part.name())) {
                refuse(Reason.COUNT_WRONG, place, "The section “" + part.name() + "” is missing.");
            }
        }
        return summaries;
    }

    private SectionSummary.Proof judge(SectionTally tally) {
        SectionSummary.Proof proof = tally.proof(parts);
        String section = "The section “" + tally.section().title() + "” (" + tally.lines() + ") ";
        switch (proof) {
            case COUNT_DIFFERS ->
                refuse(
                        Reason.COUNT_WRONG,
                        tally.place(),
                        section + "holds " + (long) tally.rows() + " rows, where "
                                + (long) written(tally.section().title()) + " were written.");
            case CONTENT_DIFFERS -> refuse(Reason.CONTENT_CHANGED, tally.place(), section + "is not what was written.");
            case NONE -> refuse(Reason.CONTENT_CHANGED, tally.place(), section + "was added later.");
            case HOLDS -> {}
        }
        return proof;
    }

    private double written(String section) {
        for (Integrity.Part part : parts) {
            if (part.name().equals(section)) {
                return part.rows();
            }
        }
        return 0;
    }

    private void refuse(Reason reason, Place at, String sentence) {
        remarks.add(new Remark(reason, at, sentence));
    }
}
