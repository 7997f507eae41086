package litechat.bench;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import litechat.bench.BackupContender.Seen;

/** Measures backups round by round: each contender exports the same database, and imports its own file into an empty one. */
final class Backups {
    private final BrowserContext browser;
    private final Path site;
    private final Path files;
    private final List<BackupContender> contenders = new ArrayList<>();
    private final List<BackupSample> samples = new ArrayList<>();

    Backups(BrowserContext browser, Path site, Path files) {
        this.browser = browser;
        this.site = site;
        this.files = files;
        contenders.addAll(BackupPeer.all(browser));
        contenders.add(new BackupProgram(browser));
    }

    BackupResults run(int rows, int rounds) throws IOException {
        String what = Numbers.grouped(rows) + " interactions";
        try (BackupSite full = BackupSite.open(browser, site);
                BackupSite empty = BackupSite.open(browser, site)) {
            System.out.println("filling the database that backups are made of");
            full.fill(rows);
            String expected = full.contents();
            for (int round = 1; round <= rounds; round++) {
                System.out.println("backups, round " + round + " of " + rounds);
                for (int i = 0; i < contenders.size(); i++) {
                    BackupContender contender = contenders.get((round + i) % contenders.size());
                    Path file = files.resolve(contender.name() + ".json");
                    add("export " + what, contender, contender.export(full.origin(), file));
                    empty.fill(0);
                    add("import " + what, contender, contender.read(empty.origin(), file));
                    compare(contender, expected, empty.contents());
                    empty.removeDatabase();
                    Files.delete(file);
                }
            }
            compare(contenders.get(0), expected, full.contents());
            System.out.println("  all have come to " + expected);
        }
        return new BackupResults(samples);
    }

    private void add(String work, BackupContender contender, Seen seen) {
        samples.add(new BackupSample(work, contender.name(), seen));
    }

    private static void compare(BackupContender contender, String expected, String found) {
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    "After the import by " + contender.name() + " there is " + found + " and not " + expected);
        }
    }
}
