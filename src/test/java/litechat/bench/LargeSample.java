package litechat.bench;

import java.util.List;
import java.util.Locale;
import litechat.bench.BackupContender.Seen;

/**
 * One piece of work on a large backup.
 *
 * @param bytes the size of the file
 * @param processes how many bytes all processes of the browser grew by at most
 */
record LargeSample(String work, double bytes, Seen seen, double processes) {
    private static final double MEGABYTE = 1_048_576;
    private static final String ROW = "%-34s%10s%10s%10s%10s%10s%16s\n";

    static String table(List<LargeSample> samples) {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                ROW,
                "large backups",
                "file, MB",
                "seconds",
                "heap, MB",
                "wait, ms",
                "task, ms",
                "processes, MB"));
        samples.forEach(sample -> table.append(sample.row()));
        return table.toString();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                ROW,
                work,
                whole(bytes / MEGABYTE),
                String.format(Locale.ROOT, "%.1f", seen.millis() / 1_000),
                whole(seen.heap() / MEGABYTE),
                whole(seen.pause()),
                whole(seen.task()),
                whole(processes / MEGABYTE));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }
}
