package litechat.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import litechat.server.LocalServer;
import org.jspecify.annotations.Nullable;

/** The built page on a server, a model server, and a browser that is watched; when it closes, nothing bad was said. */
final class Stage implements AutoCloseable {
    static final Path BUILT_PAGE = Path.of("target/webapp");
    static final String MODEL = "test-model";
    static final String KEY = "sk-CANARY-d41d8cd98f00b204";

    private static final int LITTLE_BYTES = 12 * 1024 * 1024;
    /** Longer than the page itself waits for anything: on a busy machine that may take all the time it is given. */
    private static final int PATIENCE_MILLIS = 60_000;

    private static final Map<Browsers, Browser> RUNNING = new EnumMap<>(Browsers.class);

    private final Browsers browser;
    private final @Nullable Path profile;
    private final Limit limit;
    private final Watch watch = new Watch();
    private final ModelServer model = ModelServer.start();
    private final LocalServer site;
    private BrowserContext context;

    private Stage(Browsers browser, @Nullable Path profile, Path page, Limit limit) {
        this.browser = browser;
        this.profile = profile;
        this.limit = limit;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        site = LocalServer.start(page, 0);
        watch.allow(site.address().toString());
        watch.allow(model.baseUrl());
        context = newContext();
    }

    /** With a browser that knows nothing yet and forgets all. */
    static Stage in(Browsers browser) {
        return new Stage(browser, null, BUILT_PAGE, Limit.NONE);
    }

    /** With a browser that keeps what it stores in {@code profile}. */
    static Stage in(Browsers browser, Path profile) {
        return new Stage(browser, profile, BUILT_PAGE, Limit.NONE);
    }

    /** With a browser that gives the page little storage, for real. */
    static Stage withLittleStorage(Browsers browser, Path profile) {
        return new Stage(browser, browser == Browsers.FIREFOX ? profile : null, BUILT_PAGE, Limit.LITTLE);
    }

    /** The same, with another page than the one that was built. */
    static Stage of(Path page, Browsers browser) {
        return new Stage(browser, null, page, Limit.NONE);
    }

    private BrowserContext newContext() {
        // Starting a browser takes seconds, so tests without a profile share one, each with a context of its own.
        BrowserContext opened = profile == null
                ? RUNNING.computeIfAbsent(browser, Browsers::launch).newContext()
                : browser.launch(profile, limit::preferences);
        opened.setDefaultTimeout(PATIENCE_MILLIS);
        watch.over(opened);
        if (limit == Limit.LITTLE && browser == Browsers.CHROMIUM) {
            limitChromium(opened, LITTLE_BYTES);
        }
        return opened;
    }

    /** How much the page may store. */
    private enum Limit {
        NONE,
        LITTLE;

        private void preferences(BrowserType.LaunchPersistentContextOptions options) {
            if (this == LITTLE) {
                Map<String, Object> preferences = new HashMap<>(options.firefoxUserPrefs);
                preferences.put("dom.quotaManager.temporaryStorage.fixedLimit", LITTLE_BYTES / 1024);
                options.setFirefoxUserPrefs(preferences);
            }
        }
    }

    /** Takes effect only if nothing was stored before: the browser remembers for a while how much there is. */
    private void limitChromium(BrowserContext opened, int bytes) {
        JsonObject quota = new JsonObject();
        quota.addProperty("origin", site.address().toString());
        quota.addProperty("quotaSize", bytes);
        opened.newCDPSession(opened.newPage()).send("Storage.overrideQuotaForOrigin", quota);
    }

    /** How exported files are had from this browser: over WebDriver BiDi, downloads of blobs are not reported. */
    ExportedFile.Downloads downloads() {
        return browser == Browsers.CHROMIUM ? ExportedFile.Downloads.SAVED : ExportedFile.Downloads.TAKEN_FROM_THE_PAGE;
    }

    ModelServer model() {
        return model;
    }

    LocalServer site() {
        return site;
    }

    Watch watch() {
        return watch;
    }

    BrowserContext context() {
        return context;
    }

    String address() {
        return site.address() + "/";
    }

    ChatPage open() {
        return ChatPage.open(context, address());
    }

    /** Opens the page, and sets up the model server. */
    ChatPage openConnected() {
        ChatPage page = open();
        page.providers().connect("Local", model.baseUrl(), MODEL, KEY);
        return page;
    }

    /** Lets what takes long take so many milliseconds. */
    void waitUpTo(int millis) {
        PlaywrightAssertions.setDefaultAssertionTimeout(millis);
        context.setDefaultTimeout(millis);
    }

    /** Lets notes stay from now on that go away by themselves after some seconds. */
    void keepNotes(Page tab) {
        tab.evaluate(
                """
                () => {
                    const timer = window.setTimeout;
                    window.setTimeout = (task, millis, ...given) =>
                        timer(task, millis === 4000 || millis === 15000 ? 600000 : millis, ...given);
                }""");
    }

    /** Closes the browser and starts it again on the same profile. */
    void restartBrowser() {
        context.close();
        context = newContext();
    }

    /** The same after the browser was killed. */
    void startBrowserAgain() {
        context = newContext();
    }

    @Override
    public void close() {
        context.close();
        site.close();
        model.close();
        watch.assertNothingBad();
    }
}
