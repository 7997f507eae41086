package litechat.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import litechat.bench.BackupContender.Seen;

/** What was measured of backups, and the table that is made of it. */
record BackupResults(List<BackupSample> samples) {
    private static final double MEGABYTE = 1_048_576;
    private static final List<String> NAMES = List.of("Dexie", "export-import", "LiteChat");

    /** The ratios of times of a work by the names of both. */
    Map<String, Ratio> ratios(String work) {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        for (String other : NAMES.subList(0, 2)) {
            ratios.put(
                    "LiteChat : " + other,
                    Ratio.of(values(work, "LiteChat", Seen::millis), values(work, other, Seen::millis)));
        }
        return ratios;
    }

    List<String> works() {
        return samples.stream().map(BackupSample::work).distinct().toList();
    }

    String table() {
        StringBuilder table =
                new StringBuilder(row("backups: median milliseconds, ratios with an interval of 95 %", NAMES, heads()));
        for (String work : works()) {
            List<String> ratios =
                    ratios(work).values().stream().map(Ratio::toString).toList();
            table.append(row(work, medians(work, Seen::millis), ratios));
        }
        table.append('\n').append(row("growth of the JavaScript heap at most, in MB", NAMES, List.of()));
        for (String work : works()) {
            table.append(row(work, medians(work, seen -> seen.heap() / MEGABYTE), List.of()));
        }
        table.append('\n').append(row("longest wait of a timer of the page, in milliseconds", NAMES, List.of()));
        for (String work : works()) {
            table.append(row(work, medians(work, Seen::pause), List.of()));
        }
        table.append('\n').append(row("longest task of the page, in milliseconds (0: none over 50)", NAMES, List.of()));
        for (String work : works()) {
            table.append(row(work, medians(work, Seen::task), List.of()));
        }
        return table.toString();
    }

    private static List<String> heads() {
        return NAMES.subList(0, 2).stream().map(name -> "LiteChat : " + name).toList();
    }

    private List<String> medians(String work, ToDoubleFunction<Seen> value) {
        return NAMES.stream()
                .map(name -> number(Ratio.median(values(work, name, value))))
                .toList();
    }

    private List<Double> values(String work, String contender, ToDoubleFunction<Seen> value) {
        return samples.stream()
                .filter(sample ->
                        sample.work().equals(work) && sample.contender().equals(contender))
                .map(sample -> value.applyAsDouble(sample.seen()))
                .toList();
    }

    private static String row(String work, List<String> values, List<String> ratios) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-62s", work));
        values.forEach(each -> row.append(String.format(Locale.ROOT, "%15s", each)));
        ratios.forEach(each -> row.append(String.format(Locale.ROOT, "%26s", each)));
        return row.append('\n').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
