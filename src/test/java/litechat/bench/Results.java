package litechat.bench;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was measured, and the table that is made of it. */
record Results(List<Sample> samples) {
    private static final double MEGABYTE = 1_048_576;

    /** One measurement. */
    record Sample(String work, String contender, double millis, @Nullable Double heap) {}

    Set<String> works() {
        Set<String> works = new LinkedHashSet<>();
        samples.forEach(sample -> works.add(sample.work()));
        return works;
    }

    /** The milliseconds of each round. */
    List<Double> millis(String work, String contender) {
        return samples.stream()
                .filter(sample ->
                        sample.work().equals(work) && sample.contender().equals(contender))
                .map(Sample::millis)
                .toList();
    }

    Ratio ratio(String work, String contender, String against) {
        return Ratio.of(millis(work, contender), millis(work, against));
    }

    /** The ratios of a work by the names of both. */
    Map<String, Ratio> ratios(String work) {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        ratios.put("Dexie : IndexedDB", ratio(work, "Dexie", "IndexedDB"));
        ratios.put("LiteChat : IndexedDB", ratio(work, "LiteChat", "IndexedDB"));
        ratios.put("LiteChat : Dexie", ratio(work, "LiteChat", "Dexie"));
        return ratios;
    }

    String table() {
        StringBuilder table = new StringBuilder(row(
                "median milliseconds, and ratios with an interval of 95 %",
                List.of("IndexedDB", "Dexie", "LiteChat"),
                List.of("Dexie : IndexedDB", "LiteChat : IndexedDB", "LiteChat : Dexie")));
        for (String work : works()) {
            if (work.endsWith(Work.PUTS)) {
                continue;
            }
            List<String> millis = List.of("IndexedDB", "Dexie", "LiteChat").stream()
                    .map(contender -> number(Ratio.median(millis(work, contender))))
                    .toList();
            List<String> ratios =
                    ratios(work).values().stream().map(Ratio::toString).toList();
            table.append(row(work, millis, ratios));
        }
        table.append('\n').append(row("growth of the JavaScript heap at most, in MB", List.of(), List.of()));
        for (String work : works()) {
            List<String> heaps = List.of("IndexedDB", "Dexie", "LiteChat").stream()
                    .map(contender -> heap(work, contender))
                    .filter(Objects::nonNull)
                    .toList();
            if (!heaps.isEmpty()) {
                table.append(row(work, heaps, List.of()));
            }
        }
        return table.append(asking()).toString();
    }

    /** What it costs to ask before a save, which is no peer of one that asks nothing. */
    private String asking() {
        StringBuilder asking = new StringBuilder();
        for (String puts : works()) {
            String saves = puts.replace(Work.PUTS, Work.SAVES);
            if (puts.equals(saves) || !works().contains(saves)) {
                continue;
            }
            asking.append('\n').append(row(saves + " that ask : puts that ask nothing", List.of(), List.of()));
            for (String contender : List.of("IndexedDB", "Dexie")) {
                Ratio ratio = Ratio.of(millis(saves, contender), millis(puts, contender));
                asking.append(row("both by " + contender, List.of(), List.of(ratio.toString())));
            }
            asking.append(row(
                    "by LiteChat, which always asks : by Dexie",
                    List.of(),
                    List.of(ratio(puts, "LiteChat", "Dexie").toString())));
        }
        return asking.toString();
    }

    private @Nullable String heap(String work, String contender) {
        List<Double> heaps = samples.stream()
                .filter(sample ->
                        sample.work().equals(work) && sample.contender().equals(contender))
                .map(Sample::heap)
                .filter(Objects::nonNull)
                .toList();
        return heaps.isEmpty() ? null : number(Ratio.median(heaps) / MEGABYTE);
    }

    private static String row(String work, List<String> millis, List<String> ratios) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-58s", work));
        millis.forEach(each -> row.append(String.format(Locale.ROOT, "%11s", each)));
        ratios.forEach(each -> row.append(String.format(Locale.ROOT, "%22s", each)));
        return row.append('\n').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f", value);
    }
}
