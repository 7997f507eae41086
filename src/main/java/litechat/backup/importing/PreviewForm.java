package litechat.backup.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import litechat.backup.JsonText;
import litechat.backup.Redaction;
import litechat.backup.merge.RowPair;
import litechat.backup.merge.RowPair.Kind;
import litechat.backup.merge.SectionComparison;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Report;
import litechat.backup.reading.SectionSummary;
import litechat.domain.Attributes;
import litechat.persistence.DataSection;
import org.jspecify.annotations.Nullable;

/** What the worker tells the page of a file. */
final class PreviewForm {
    private static final int LONGEST = 300;
    private static final int MOST_REMARKS = 100;

    private PreviewForm() {}

    static Attributes of(Report report, List<SectionComparison> comparisons) {
        List<Attributes> sections = new ArrayList<>();
        for (SectionSummary summary : report.sections()) {
            sections.add(section(summary, comparisons));
        }
        double count = 0;
        for (Reason.Weight weight : Reason.Weight.values()) {
            count += report.remarks().count(weight);
        }
        return Attributes.of("exportedAt", report.exportedAt())
                .with("bytes", report.bytes())
                .with("proved", report.proved())
                .with("damaged", report.isDamaged())
                .with("sections", sections)
                .with("remarks", remarks(report))
                .with("remarkCount", count);
    }

    /** Why the file is refused comes first, so that it is there however much else there is to say. */
    private static List<Attributes> remarks(Report report) {
        List<Attributes> remarks = new ArrayList<>();
        Remark refusal = report.refusal();
        if (refusal != null) {
            remarks.add(remark(refusal));
        }
        for (Reason.Weight weight : Reason.Weight.values()) {
            for (Remark remark : report.remarks().kept()) {
                if (remark.reason().weight() == weight && !remark.equals(refusal) && remarks.size() < MOST_REMARKS) {
                    remarks.add(remark(remark));
                }
            }
        }
        return remarks;
    }

    private static Attributes remark(Remark remark) {
        return Attributes.of("weight", remark.reason().weight().name())
                .with("place", remark.place().toString())
                .with("sentence", remark.sentence());
    }

    private static Attributes section(SectionSummary summary, List<SectionComparison> comparisons) {
        Attributes form = Attributes.of("name", summary.name())
                .with("rows", summary.rows())
                .with("proof", summary.proof().name());
        for (SectionComparison each : comparisons) {
            if (each.section().title().equals(summary.name())) {
                form = form.with("added", (double) each.count(Kind.NEW))
                        .with("changed", (double) each.count(Kind.CHANGED))
                        .with("conflicting", (double) each.count(Kind.CONFLICTING))
                        .with("identical", (double) each.identical())
                        .with("leftOut", (double) each.leftOut())
                        .with("newer", (double) each.newer())
                        .with("onlyHere", (double) each.onlyHere())
                        .with("looks", looks(each));
            }
        }
        return form;
    }

    private static List<Attributes> looks(SectionComparison comparison) {
        List<Attributes> looks = new ArrayList<>();
        for (RowPair pair : comparison.looks()) {
            looks.add(Attributes.of("kind", pair.kind().name())
                    .with("title", title(pair))
                    .with("fields", fields(comparison.section(), pair)));
        }
        return looks;
    }

    private static String title(RowPair pair) {
        for (String field : List.of("title", "name", "key")) {
            String text = pair.theirs().text(field);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        Object question = pair.theirs().attributes("prompt").get("content");
        return question instanceof String text && !text.isBlank() ? shortened(text) : pair.key();
    }

    /** The fields that differ; no secret is shown. */
    static List<Attributes> fields(DataSection section, RowPair pair) {
        Attributes mine = pair.mine() == null ? Attributes.NONE : withoutSecrets(section, pair.mine());
        Attributes theirs = withoutSecrets(section, pair.theirs());
        TreeSet<String> names = new TreeSet<>(mine.asMap().keySet());
        names.addAll(theirs.asMap().keySet());
        List<Attributes> fields = new ArrayList<>();
        for (String name : names) {
            String here = text(mine.get(name));
            String there = text(theirs.get(name));
            if (!here.equals(there)) {
                fields.add(Attributes.of("name", name).with("mine", here).with("theirs", there));
            }
        }
        return fields;
    }

    private static Attributes withoutSecrets(DataSection section, Attributes row) {
        if (!section.isSettings()) {
            return Redaction.of(section, row);
        }
        String setting = DataSection.settingOf(row);
        boolean isSecret = setting != null && (section.secrets().contains(setting) || Redaction.isSecret(setting));
        return isSecret ? row.without("value") : row.with("value", Redaction.ofValue(row.get("value")));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : shortened(value instanceof String text ? text : JsonText.of(value));
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splits ? LONGEST - 1 : LONGEST) + "…";
    }
}
