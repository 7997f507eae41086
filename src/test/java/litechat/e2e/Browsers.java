package litechat.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The real browsers that tests drive: found on this machine, or installed, or asked for in a sentence. */
public enum Browsers {
    CHROMIUM {
        @Override
        BrowserType type() {
            return PlaywrightDriver.get().chromium();
        }

        @Override
        BrowserSearch search() {
            return new BrowserSearch(
                    "Chromium or Chrome",
                    "CHROMIUM_BIN",
                    List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"),
                    List.of(
                            "/usr/lib/chromium/chromium",
                            "/opt/google/chrome/chrome",
                            "/snap/bin/chromium",
                            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                            "/Applications/Chromium.app/Contents/MacOS/Chromium",
                            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
                            "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe"),
                    () -> Path.of(type().executablePath()),
                    BrowserInstallers.forBrowser("chromium", "chromium"),
                    "Type: sudo apt-get install chromium (or install Chrome).");
        }
    },

    FIREFOX {
        @Override
        BrowserType type() {
            return PlaywrightDriver.get().firefox();
        }

        @Override
        BrowserSearch search() {
            return new BrowserSearch(
                    "Firefox",
                    "FIREFOX_BIN",
                    List.of("firefox-esr", "firefox"),
                    List.of(
                            "/usr/lib/firefox-esr/firefox-esr",
                            "/usr/lib/firefox/firefox",
                            "/opt/firefox/firefox",
                            "/snap/bin/firefox",
                            "/Applications/Firefox.app/Contents/MacOS/firefox",
                            "C:\\Program Files\\Mozilla Firefox\\firefox.exe"),
                    () -> Path.of(type().executablePath()),
                    BrowserInstallers.forBrowser("firefox", "firefox-esr"),
                    "Type: sudo apt-get install firefox-esr (or install Firefox).");
        }
    };

    // Tests talk to this machine only; a browser that calls home would also wait for answers that never come.
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            "--no-first-run");

    private static final Map<String, Object> QUIET_PREFERENCES = Map.of(
            "app.normandy.enabled", false,
            "browser.safebrowsing.malware.enabled", false,
            "browser.safebrowsing.phishing.enabled", false,
            "datareporting.policy.dataSubmissionEnabled", false,
            "extensions.update.enabled", false,
            "network.captive-portal-service.enabled", false,
            "network.connectivity-service.enabled", false);

    private static final Map<Browsers, BrowserSearch.Found> FOUND = new EnumMap<>(Browsers.class);

    abstract BrowserType type();

    abstract BrowserSearch search();

    /** A headless browser with a profile of its own, which is gone when it closes. */
    public Browser launch() {
        BrowserSearch.Found browser = find();
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setExecutablePath(browser.executable());
        if (this == CHROMIUM) {
            options.setArgs(QUIET);
        } else {
            options.setFirefoxUserPrefs(QUIET_PREFERENCES);
        }
        if (isUnpatchedFirefox(browser)) {
            options.setChannel("moz-firefox");
        }
        return type().launch(options);
    }

    /** A headless browser on the profile in {@code directory}, which outlives it: open it again to restart it. */
    public BrowserContext launch(Path directory) {
        return launch(directory, options -> {});
    }

    /** The same, with {@code change} applied to what it is started with; arguments are added to, not replaced. */
    public BrowserContext launch(Path directory, Consumer<BrowserType.LaunchPersistentContextOptions> change) {
        BrowserSearch.Found browser = find();
        var options = new BrowserType.LaunchPersistentContextOptions().setExecutablePath(browser.executable());
        if (this == FIREFOX) {
            options.setFirefoxUserPrefs(QUIET_PREFERENCES);
        }
        if (isUnpatchedFirefox(browser)) {
            options.setChannel("moz-firefox");
        }
        change.accept(options);
        if (this == CHROMIUM) {
            options.setArgs(options.args == null ? QUIET : concat(QUIET, options.args));
        }
        return type().launchPersistentContext(directory, options);
    }

    // Playwright's own Firefox is patched to speak its protocol; any other is driven over WebDriver BiDi.
    private boolean isUnpatchedFirefox(BrowserSearch.Found browser) {
        return this == FIREFOX && !browser.playwrights();
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private BrowserSearch.Found find() {
        synchronized (FOUND) {
            return FOUND.computeIfAbsent(this, browser -> browser.search().findOrInstall(System.getenv()));
        }
    }
}
