package litechat.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import litechat.e2e.Browsers;
import litechat.server.LocalServer;

/** The page of the browser tests, opened in a browser from a server of its own. */
final class BrowserTestPage {
    private static final Path SITE = Path.of("target", "browser-tests");
    private static final double LONGEST_MILLIS = 900_000;

    private BrowserTestPage() {}

    /** Runs all cases. @return what went wrong with each, or an empty text, in the order in which they ran */
    static Map<String, String> run(Browsers browser) {
        try (LocalServer server = LocalServer.start(SITE, 0);
                Browser running = browser.launch()) {
            Page page = running.newPage();
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.navigate(server.address().toString());
            page.locator("ol[data-ended]").waitFor(new Locator.WaitForOptions().setTimeout(LONGEST_MILLIS));
            if (!errors.isEmpty()) {
                throw new AssertionError("The page reported errors: " + errors);
            }
            return results(page);
        }
    }

    private static Map<String, String> results(Page page) {
        Object items = page.evaluate(
                "() => Array.from(document.querySelectorAll('li'), item => [item.dataset.name, item.dataset.failure])");
        Map<String, String> results = new LinkedHashMap<>();
        for (Object item : (List<?>) items) {
            List<?> pair = (List<?>) item;
            results.put(String.valueOf(pair.get(0)), String.valueOf(pair.get(1)));
        }
        return results;
    }
}
