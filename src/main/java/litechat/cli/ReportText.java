package litechat.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import litechat.backup.json.Place;
import litechat.backup.reading.Reason;
import litechat.backup.reading.Remark;
import litechat.backup.reading.Report;
import litechat.backup.reading.SectionSummary;
import litechat.domain.Timestamp;
import org.jspecify.annotations.Nullable;

/** A report in words and tables. */
final class ReportText {
    private static final int DAY = 10;
    private static final List<String> HEADINGS = List.of("section", "rows", "bytes", "from", "to", "proof");

    private ReportText() {}

    /** One line that says what the file is. */
    static String verdict(String file, Report report) {
        String inside = number(report.sections().size()) + " sections, " + number(report.rows()) + " rows, "
                + number(report.bytes()) + " bytes";
        return report.proved()
                ? file + ": whole; every count and every hash holds. " + inside + "."
                : file + ": readable to its end; it holds no proof that it is whole. " + inside + ".";
    }

    /** All remarks that were kept, one to a line, as compilers write them. */
    static void remarks(String file, Report report, PrintStream out) {
        for (Remark remark : report.remarks().kept()) {
            String weight =
                    switch (remark.reason().weight()) {
                        case REFUSED -> "error";
                        case CHANGED -> "change";
                        case WARNED -> "warning";
                    };
            out.println(
                    at(file, remark.place()) + weight + ": " + remark.place().path() + ": " + remark.sentence());
        }
        for (Reason reason : Reason.values()) {
            long kept = report.remarks().kept().stream()
                    .filter(remark -> remark.reason() == reason)
                    .count();
            if (report.remarks().count(reason) > kept) {
                out.println(file + ": " + (report.remarks().count(reason) - kept) + " more of " + reason);
            }
        }
    }

    /** The first thing that is wrong, and how many there are, on one line. */
    static String error(String file, Remark refusal, Report report) {
        int more = report.remarks().count(Reason.Weight.REFUSED) - 1;
        String others = more == 0 ? "" : " (and " + more + " more)";
        return at(file, refusal.place()) + refusal.place().path() + ": " + refusal.sentence() + others;
    }

    private static String at(String file, Place place) {
        return file + ":" + place.line() + ":" + place.column() + ": ";
    }

    /** What is inside, section by section. */
    static void table(Report report, PrintStream out) {
        if (report.exportedAt() != null) {
            out.println("exported at " + report.exportedAt());
        }
        if (report.schemaVersion() > 0) {
            out.println("schema version " + report.schemaVersion());
        }
        List<List<String>> rows = new ArrayList<>(List.of(HEADINGS));
        for (SectionSummary section : report.sections()) {
            rows.add(List.of(
                    section.name(),
                    number(section.rows()),
                    number(section.bytes()),
                    day(section.earliest()),
                    day(section.latest()),
                    proof(section.proof())));
        }
        rows.add(List.of("all", number(report.rows()), number(report.bytes()), "", "", ""));
        for (List<String> row : rows) {
            out.println(line(row, rows));
        }
    }

    private static String line(List<String> row, List<List<String>> all) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width =
                    all.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
            String space = " ".repeat(width - row.get(column).length());
            boolean isNumber = column == 1 || column == 2;
            line.append(isNumber ? space + row.get(column) : row.get(column) + space);
            line.append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String proof(SectionSummary.Proof proof) {
        return switch (proof) {
            case HOLDS -> "holds";
            case COUNT_DIFFERS -> "wrong count";
            case CONTENT_DIFFERS -> "wrong hash";
            case NONE -> "none";
        };
    }

    private static String day(@Nullable Timestamp moment) {
        String text = moment == null ? "" : moment.toString();
        return text.length() > DAY ? text.substring(0, text.indexOf('T')) : text;
    }

    private static String number(double number) {
        return Long.toString((long) number);
    }
}
