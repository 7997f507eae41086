package litechat.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import litechat.persistence.LiteChatDatabase;

/**
 * One of those in {@code js-interop/bench/backups.js}.
 *
 * @param way what it is called there
 */
record BackupPeer(BrowserContext browser, String name, String way) implements BackupContender {
    private static final double LONGEST_MILLIS = 1_800_000;

    static List<BackupContender> all(BrowserContext browser) {
        return List.of(new BackupPeer(browser, "Dexie", "plain"), new BackupPeer(browser, "export-import", "library"));
    }

    @Override
    public Seen export(String origin, Path file) {
        try (Page page = open(browser, origin)) {
            Object[] seen = {null};
            Download download = page.waitForDownload(
                    new Page.WaitForDownloadOptions().setTimeout(LONGEST_MILLIS), () -> seen[0] = work(page, "export"));
            download.saveAs(file);
            download.delete();
            return seen(seen[0]);
        }
    }

    @Override
    public Seen read(String origin, Path file) {
        try (Page page = open(browser, origin)) {
            page.setInputFiles("input", file);
            return seen(work(page, "import"));
        }
    }

    private Object work(Page page, String work) {
        return page.evaluate(
                "([work, way, name]) => backups[work](way, name)", List.of(work, way, LiteChatDatabase.NAME));
    }

    /** Opens the page of the peers, which can also be asked for what is in a database. */
    static Page open(BrowserContext browser, String origin) {
        Page page = browser.newPage();
        page.navigate(origin + "/" + BackupSite.PEERS + "/index.html");
        page.waitForFunction("() => globalThis.backups && document.querySelector('input')");
        return page;
    }

    static Seen seen(Object found) {
        Map<?, ?> seen = (Map<?, ?>) found;
        return new Seen(number(seen, "millis"), number(seen, "heap"), number(seen, "pause"), number(seen, "task"));
    }

    private static double number(Map<?, ?> seen, String name) {
        return seen.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
