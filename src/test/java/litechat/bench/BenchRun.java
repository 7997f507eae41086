package litechat.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.e2e.Browsers;
import litechat.server.LocalServer;

/** Opens the page that measures in Chromium, and prints and writes the table; arguments: site, output, rounds, quick, only. */
public final class BenchRun {
    private static final double LONGEST_MILLIS = 3_600_000;
    private static final int FEWEST_ROUNDS = 5;

    private BenchRun() {}

    public static void main(String[] arguments) throws IOException {
        Path output = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        boolean quick = Boolean.parseBoolean(arguments[3]);
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException("It takes at least " + FEWEST_ROUNDS + " rounds, not " + rounds);
        }
        Files.createDirectories(output);
        String query = "?rounds=" + rounds + "&quick=" + quick + "&only="
                + URLEncoder.encode(arguments[4], StandardCharsets.UTF_8);
        Results results = measure(Path.of(arguments[0]), output, query);
        String title = rounds + " rounds" + (quick ? ", a tenth of the rows" : "") + "\n";
        System.out.print("\n" + title + results.table());
        Files.writeString(output.resolve("bench.txt"), title + results.table());
        Files.writeString(output.resolve("bench.json"), json(results));
        System.exit(0); // the driver of the browser would keep this program
    }

    private static Results measure(Path site, Path output, String query) throws IOException {
        Path profile = Files.createTempDirectory(output, "profile");
        try (LocalServer server = LocalServer.start(site, 0);
                BrowserContext browser = Browsers.CHROMIUM.launch(
                        profile,
                        options ->
                                options.setArgs(List.of("--js-flags=--expose-gc", "--enable-precise-memory-info")))) {
            Page page = browser.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("log")) {
                    System.out.println(message.text());
                }
            });
            page.onCrash(crashed -> {
                throw new IllegalStateException("The page crashed");
            });
            page.navigate(server.address() + query);
            Locator ended = page.locator("pre[data-ended]");
            ended.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_MILLIS));
            String failure = ended.getAttribute("data-failure");
            if (!failure.isEmpty()) {
                throw new IllegalStateException("It could not be measured: " + failure);
            }
            return new Results(new Gson().fromJson(ended.textContent(), new TypeToken<List<Results.Sample>>() {}));
        }
    }

    private static String json(Results results) {
        Map<String, Object> works = new LinkedHashMap<>();
        for (String work : results.works()) {
            works.put(work, results.ratios(work));
        }
        return new GsonBuilder()
                .setPrettyPrinting()
                .create()
                .toJson(Map.of("works", works, "samples", results.samples()));
    }
}
