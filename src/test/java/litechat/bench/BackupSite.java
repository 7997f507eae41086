package litechat.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import litechat.persistence.LiteChatDatabase;
import litechat.server.LocalServer;

/** The built page with the pages that measure beside it, on a server of its own, and so with databases of its own. */
final class BackupSite implements AutoCloseable {
    static final String PEERS = "peers";

    private static final String FILLER = "filler";
    private static final double LONGEST_MILLIS = 1_800_000;

    private final BrowserContext browser;
    private final LocalServer server;

    private BackupSite(BrowserContext browser, LocalServer server) {
        this.browser = browser;
        this.server = server;
    }

    /** Puts the site together from what was built. */
    static Path lay(Path build, Path site) throws IOException {
        copy(build.resolve("webapp"), site);
        copy(build.resolve("bench-page"), site.resolve(FILLER));
        copy(build.resolve("bench-backups"), site.resolve(PEERS));
        return site;
    }

    static BackupSite open(BrowserContext browser, Path site) {
        return new BackupSite(browser, LocalServer.start(site, 0));
    }

    String origin() {
        return server.address().toString();
    }

    /** Makes the database with so many interactions. */
    void fill(int interactions) {
        try (Page page = browser.newPage()) {
            page.navigate(origin() + "/" + FILLER + "/index.html?fill=" + interactions);
            Locator ended = page.locator("pre[data-ended]");
            ended.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_MILLIS));
            String failure = ended.getAttribute("data-failure");
            if (!failure.isEmpty()) {
                throw new IllegalStateException("The database could not be filled: " + failure);
            }
        }
    }

    /** What the database holds: counts and a hash. */
    String contents() {
        return String.valueOf(asked("name => backups.contents(name)"));
    }

    void removeDatabase() {
        asked("name => backups.remove(name)");
    }

    private Object asked(String question) {
        try (Page page = BackupPeer.open(browser, origin())) {
            return page.evaluate(question, LiteChatDatabase.NAME);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(parent(copied));
                Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static Path parent(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new UncheckedIOException(new IOException(file + " lies nowhere"));
        }
        return parent;
    }
}
