package litechat.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import litechat.e2e.Browsers;
import litechat.server.LocalServer;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many tabs of one browser that change the same row at the same time. */
class ManyTabsTest {
    private static final int TABS = 8;
    private static final int TIMES = 1_000;
    private static final double LONGEST_MILLIS = 1_200_000;

    private static final String READ =
            """
            () => new Promise((resolve, reject) => {
                const open = indexedDB.open('counting');
                open.onerror = () => reject(open.error);
                open.onsuccess = () => {
                    open.result.transaction('appState').objectStore('appState').getAll().onsuccess = event => {
                        open.result.close();
                        resolve(Object.fromEntries(event.target.result.map(row => [row.key, row.value])));
                    };
                };
            })""";

    @ParameterizedTest
    @EnumSource
    void noChangeIsLost(Browsers browser, TestReporter reporter) {
        try (LocalServer server = LocalServer.start(Path.of("target", "browser-tests"), 0);
                Browser running = browser.launch();
                BrowserContext context = running.newContext()) {
            List<Page> tabs = new ArrayList<>();
            for (int i = 0; i < TABS; i++) {
                Page tab = context.newPage();
                tab.navigate(server.address() + "/index.html#count=" + TIMES + "&tab=" + i);
                tab.locator("body[data-ready]")
                        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
                tabs.add(tab);
            }
            long start = System.nanoTime();
            for (Page tab : tabs) {
                tab.evaluate("() => { dispatchEvent(new Event('start')); }");
            }
            for (Page tab : tabs) {
                Locator ended = tab.locator("ol[data-ended]");
                ended.waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_MILLIS));
                assertEquals("", tab.locator("li").getAttribute("data-failure"));
            }
            reporter.publishEntry("seconds for all", String.valueOf((System.nanoTime() - start) / 1_000_000_000.0));
            Map<?, ?> counted = (Map<?, ?>) tabs.get(0).evaluate(READ);
            assertEquals(TABS * TIMES, counted.get("total"));
            for (int i = 0; i < TABS; i++) {
                assertEquals(TIMES, counted.get("tab" + i));
            }
            assertEquals(TABS + 1, counted.size());
        }
    }
}
