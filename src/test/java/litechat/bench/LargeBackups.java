package litechat.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import litechat.bench.BackupContender.Seen;
import litechat.e2e.page.ChatPage;

/** Measures what this program's backups take where there is much: each work once, without anybody to compare with. */
final class LargeBackups {
    private static final int EXPORTED = 650_000;
    private static final int IMPORTED = 325_000;

    private final BackupProgram program;
    private final BrowserContext browser;
    private final Path site;
    private final Path files;
    private final int divisor;
    private final List<LargeSample> samples = new ArrayList<>();

    LargeBackups(BrowserContext browser, Path site, Path files, int divisor) {
        program = new BackupProgram(browser);
        this.browser = browser;
        this.site = site;
        this.files = files;
        this.divisor = divisor;
    }

    List<LargeSample> run() throws IOException {
        Path file = files.resolve("large.json");
        try (BackupSite full = BackupSite.open(browser, site)) {
            full.fill(EXPORTED / divisor);
            measure("export", file, () -> program.export(full.origin(), file));
            full.removeDatabase();
            Files.delete(file);
            full.fill(IMPORTED / divisor);
            String expected = full.contents();
            measure("export", file, () -> program.export(full.origin(), file));
            full.removeDatabase();
            readInto(file, expected);
        }
        Files.delete(file);
        return samples;
    }

    private void readInto(Path file, String expected) throws IOException {
        try (BackupSite empty = BackupSite.open(browser, site)) {
            empty.fill(0);
            String nothing = empty.contents();
            measure("verify", file, () -> program.verify(empty.origin(), file));
            try (Page tab = program.choose(empty.origin(), file).tab()) {
                ChatPage page = ChatPage.in(tab);
                measure("read and compare", file, () -> BackupProgram.look(page));
                measure("give up while rows are moved", file, () -> BackupProgram.giveUp(page));
                require(nothing, empty.contents());
                measure("move", file, () -> BackupProgram.move(page));
                require(expected, empty.contents());
                measure("undo", file, () -> BackupProgram.undo(page));
                require(nothing, empty.contents());
            }
            empty.removeDatabase();
        }
    }

    private interface Measured {
        Seen by();
    }

    private void measure(String work, Path file, Measured measured) throws IOException {
        System.out.println("  " + work);
        ProcessMemory memory = ProcessMemory.watch();
        Seen seen = measured.by();
        LargeSample sample = new LargeSample(work, Files.size(file), seen, memory.growth());
        System.out.print(sample.row());
        samples.add(sample);
    }

    private static void require(String expected, String found) {
        if (!found.equals(expected)) {
            throw new IllegalStateException("There is " + found + " and not " + expected);
        }
    }
}
