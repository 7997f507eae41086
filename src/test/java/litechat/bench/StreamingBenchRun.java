package litechat.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import litechat.e2e.Browsers;
import litechat.server.LocalServer;

/**
 * Measures in Chromium what a token of a long answer costs that streams in, beside rendering the whole text anew with the same
 * library, and prints and writes the table; arguments: the folder of the built page, that of the results, rounds.
 */
public final class StreamingBenchRun {
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
        List<Double> growing = new ArrayList<>();
        List<Double> naive = new ArrayList<>();
        List<Double> longest = new ArrayList<>();
        List<Double> longestNaive = new ArrayList<>();
        try (LocalServer server = LocalServer.start(site, 0);
                Browser browser = Browsers.CHROMIUM.launch()) {
            for (int i = 0; i <= rounds; i++) {
                try (Page page = browser.newPage()) {
                    page.navigate(server.address() + "/index.html");
                    page.waitForFunction("() => globalThis.streaming");
                    Map<?, ?> ours = (Map<?, ?>) page.evaluate("() => streaming.growing()");
                    Map<?, ?> theirs = (Map<?, ?>) page.evaluate("() => streaming.naive()");
                    if (i > 0) { // the first round warms up
                        growing.add(number(ours, "millis"));
                        longest.add(number(ours, "longest"));
                        naive.add(number(theirs, "millis"));
                        longestNaive.add(number(theirs, "longest"));
                    }
                }
            }
        }
        String table = row(
                        "streaming: median milliseconds, ratios with an interval of 95 %",
                        "LiteChat", "anew", "LiteChat : anew")
                + row("a token of an answer of 100 KB", growing, naive)
                + row("the longest time for five tokens (anew: for one)", longest, longestNaive);
        Files.createDirectories(output);
        Files.writeString(output.resolve("streaming.txt"), rounds + " rounds\n" + table);
        System.out.print("\n" + table);
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
