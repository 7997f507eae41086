package litechat.backup.formats;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import litechat.backup.Digest;
import litechat.backup.JsonText;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Remarks;
import litechat.domain.Attributes;
import litechat.domain.Timestamp;
import litechat.persistence.DataSection;
import litechat.persistence.staging.RowSink;
import org.jspecify.annotations.Nullable;

/** Where the rows go that are made of an export, and what is remarked about it. */
final class Rows {
    final Format format;
    final RowIds ids;
    final Remarks remarks = new Remarks();
    private final RowSink sink;
    private final Map<DataSection, Tally> tallies = new EnumMap<>(DataSection.class);
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> derived = new HashSet<>();
    /** What stands before places, where an export has several files. */
    private String file = "";

    Rows(Format format, Digest.Factory digests, RowSink sink) {
        this.format = format;
        this.sink = sink;
        ids = new RowIds(format, digests);
    }

    /** What was made for one section. */
    static final class Tally {
        double rows;

        @Nullable
        Timestamp earliest;

        @Nullable
        Timestamp latest;
    }

    Map<DataSection, Tally> tallies() {
        return tallies;
    }

    /** Says which file of an archive comes next. */
    void begin(String name) {
        file = name + ":";
    }

    void row(DataSection section, Attributes row) {
        Tally tally = tallies.get(section);
        if (tally == null) {
            tally = new Tally();
            tallies.put(section, tally);
        }
        tally.rows++;
        for (String field : new String[] {"createdAt", "updatedAt", "endedAt"}) {
            if (row.get(field) instanceof Timestamp moment) {
                boolean earlier = tally.earliest == null || moment.compareTo(tally.earliest) < 0;
                tally.earliest = earlier ? moment : tally.earliest;
                tally.latest = Times.later(tally.latest, moment);
            }
        }
        sink.row(section, row);
    }

    void remark(Reason reason, Place place, String sentence) {
        remark(new Remark(reason, place, sentence));
    }

    void remark(Remark remark) {
        Place place = remark.place();
        remarks.add(new Remark(
                remark.reason(), new Place(place.line(), place.column(), file + place.path()), remark.sentence()));
    }

    /**
     * The id that a conversation gets here.
     *
     * @param source its id in the other program, empty if it has none
     * @return null if the same one was read before
     */
    @Nullable
    String conversationId(String source, Attributes content, Place place) {
        if (source.isEmpty()) {
            remark(Reason.ID_SHARED, place, "The conversation has no id; it gets one that follows from its content.");
        } else {
            int trace = content.hashCode();
            Integer before = seen.putIfAbsent(source, trace);
            if (before == null) {
                return ids.of(source);
            }
            if (before == trace) {
                remark(Reason.ROW_TWICE, place, "The same conversation stands there twice; it is taken once.");
                return null;
            }
            remark(Reason.ID_SHARED, place, "Another conversation has the same id; this one gets an id of its own.");
        }
        String own = ids.of(source, JsonText.of(content));
        return derived.add(own) ? own : null;
    }
}
