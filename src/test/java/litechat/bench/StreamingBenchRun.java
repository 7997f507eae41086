package litechat.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import litechat.e2e.Browsers;
import litechat.server.LocalServer;

/**
 * Measures in Chromium what a frame of a long answer costs that streams in, beside rendering the whole text anew with the same
 * library, and prints and writes the table; arguments: the folder of the built page, that of the results, rounds.
 */
public final class StreamingBenchRun {
    private static final List<Map.Entry<String, String>> ROWS = List.of(
            Map.entry("mean", "a frame with five tokens of an answer of 100 KB"),
            Map.entry("most", "which 99 of 100 frames do not exceed"),
            Map.entry("longest", "the longest frame"));

    private StreamingBenchRun() {}

    public static void main(String[] arguments) {
        try {
            measure(Path.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            System.exit(0); // the driver of the browser would keep this program
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(Path site, Path output, int rounds) throws IOException {
        Map<String, List<Double>> ours = new HashMap<>();
        Map<String, List<Double>> theirs = new HashMap<>();
        try (LocalServer server = LocalServer.start(site, 0);
                Browser browser = Browsers.CHROMIUM.launch()) {
            for (int i = 0; i <= rounds; i++) {
                try (Page page = browser.newPage()) {
                    page.navigate(server.address() + "/index.html");
                    page.waitForFunction("() => globalThis.streaming");
                    Map<?, ?> growing = (Map<?, ?>) page.evaluate("() => streaming.growing()");
                    Map<?, ?> naive = (Map<?, ?>) page.evaluate("() => streaming.naive()");
                    if (i > 0) { // the first round warms up
                        add(ours, growing);
                        add(theirs, naive);
                    }
                }
            }
        }
        StringBuilder table = new StringBuilder(row(
                "streaming: median milliseconds, ratios with an interval of 95 %",
                "LiteChat", "anew", "LiteChat : anew"));
        for (Map.Entry<String, String> each : ROWS) {
            table.append(row(each.getValue(), values(ours, each.getKey()), values(theirs, each.getKey())));
        }
        Files.createDirectories(output);
        Files.writeString(output.resolve("streaming.txt"), rounds + " rounds\n" + table);
        System.out.print("\n" + table);
    }

    private static void add(Map<String, List<Double>> samples, Map<?, ?> seen) {
        for (Map.Entry<String, String> each : ROWS) {
            values(samples, each.getKey()).add(number(seen, each.getKey()));
        }
    }

    private static List<Double> values(Map<String, List<Double>> samples, String name) {
        return samples.computeIfAbsent(name, key -> new ArrayList<>());
    }

    private static double number(Map<?, ?> seen, String name) {
        return Double.parseDouble(String.valueOf(seen.get(name)));
    }

    private static String row(String title, List<Double> ours, List<Double> theirs) {
        return row(
                title,
                String.format(Locale.ROOT, "%.3f", Ratio.median(ours)),
                String.format(Locale.ROOT, "%.3f", Ratio.median(theirs)),
                Ratio.of(ours, theirs).toString());
    }

    private static String row(String title, String ours, String theirs, String ratio) {
        return String.format(Locale.ROOT, "%-62s%15s%15s%26s%n", title, ours, theirs, ratio);
    }
}
