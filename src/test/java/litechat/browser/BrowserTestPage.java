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

/** The page of the browser tests, running in a browser from a server of its own. */
final class BrowserTestPage implements AutoCloseable {
    private static final Path SITE = Path.of("target", "browser-tests");
    private static final double LONGEST_MILLIS = 2_400_000;
    private static final double LONGEST_MILLIS_OF_A_MUTANT = 1_000;

    private final LocalServer server = LocalServer.start(SITE, 0);
    private final Browser running;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final int mutants;

    /** Begins to run all cases, and does not wait. */
    BrowserTestPage(Browsers browser, int mutants) {
        this.mutants = mutants;
        running = browser.launch();
        page = running.newPage();
        page.onPageError(errors::add);
        page.navigate(server.address() + "/#mutants=" + mutants);
    }

    /** Waits for the end. @return what went wrong with each, or an empty text, in the order in which they ran */
    Map<String, String> failures() {
        double longest = LONGEST_MILLIS + mutants * LONGEST_MILLIS_OF_A_MUTANT;
        page.locator("ol[data-ended]").waitFor(new Locator.WaitForOptions().setTimeout(longest));
        if (!errors.isEmpty()) {
            throw new AssertionError("The page reported errors: " + errors);
        }
        Object items = page.evaluate(
                "() => Array.from(document.querySelectorAll('li'), item => [item.dataset.name, item.dataset.failure])");
        Map<String, String> results = new LinkedHashMap<>();
        for (Object item : (List<?>) items) {
            List<?> pair = (List<?>) item;
            results.put(String.valueOf(pair.get(0)), String.valueOf(pair.get(1)));
        }
        return results;
    }

    @Override
    public void close() {
        running.close();
        server.close();
    }
}
