package litechat.bench;

import com.google.gson.GsonBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import litechat.e2e.Browsers;

/**
 * Measures backups in Chromium, and prints and writes the table; arguments: the folder of the build, the script that watches, rounds,
 * quick, large.
 */
public final class BackupBenchRun {
    private static final int ROWS = 200_000;
    private static final int QUICK = 10;
    private static final int FEWEST_ROUNDS = 5;

    private BackupBenchRun() {}

    public static void main(String[] arguments) {
        try {
            measure(arguments);
            System.exit(0); // the driver of the browser would keep this program
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(String[] arguments) throws IOException {
        Path build = Path.of(arguments[0]);
        Path output = build.resolve("bench");
        int rounds = Integer.parseInt(arguments[2]);
        int divisor = Boolean.parseBoolean(arguments[3]) ? QUICK : 1;
        if (rounds < FEWEST_ROUNDS) {
            throw new IllegalArgumentException("It takes at least " + FEWEST_ROUNDS + " rounds, not " + rounds);
        }
        Files.createDirectories(output);
        Path site = BackupSite.lay(build, output.resolve("site"));
        Path files = Files.createTempDirectory(output, "files");
        Path profile = Files.createTempDirectory(output, "profile");
        try (BrowserContext browser = Browsers.CHROMIUM.launch(profile, BackupBenchRun::options)) {
            browser.addInitScript(Path.of(arguments[1]));
            browser.setDefaultTimeout(60_000);
            if (Boolean.parseBoolean(arguments[4])) {
                List<LargeSample> samples = new LargeBackups(browser, site, files, divisor).run();
                write(output, "large-backups", LargeSample.table(samples), json(samples));
            } else {
                BackupResults results = new Backups(browser, site, files).run(ROWS / divisor, rounds);
                String title = rounds + " rounds" + (divisor == 1 ? "" : ", a tenth of the rows") + "\n";
                write(output, "backups", title + results.table(), json(results.samples()));
            }
        }
        remove(profile);
        remove(files);
    }

    /** What the browser stored is as large as what was measured. */
    private static void remove(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String json(List<?> samples) {
        return new GsonBuilder().setPrettyPrinting().create().toJson(samples);
    }

    private static void write(Path output, String name, String table, String json) throws IOException {
        System.out.print("\n" + table);
        Files.writeString(output.resolve(name + ".txt"), table);
        Files.writeString(output.resolve(name + ".json"), json);
    }

    private static void options(LaunchPersistentContextOptions options) {
        options.setServiceWorkers(ServiceWorkerPolicy.BLOCK); // it would give the page in place of those that measure
        options.setArgs(List.of(
                "--js-flags=--expose-gc", "--enable-precise-memory-info", "--disable-background-timer-throttling"));
    }
}
