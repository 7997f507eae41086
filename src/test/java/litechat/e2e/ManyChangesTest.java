package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every change that one tab makes is shown by another, in its order; how soon is written down. */
class ManyChangesTest {
    private static final int CONVERSATIONS = 10;
    private static final int CHANGES = 50;

    /** A clock that all tabs share. */
    private static final String NOW = "performance.timeOrigin + performance.now()";

    private static final String NOTE_CHANGES =
            """
            () => {
                window.shown = [];
                const known = new Set();
                const list = document.querySelector('.conversation-list');
                new MutationObserver(() => {
                    const at = %s;
                    for (const item of list.querySelectorAll('[data-ref=title]')) {
                        const change = /^Change (\\d+)$/.exec(item.textContent);
                        if (change && !known.has(change[1])) {
                            known.add(change[1]);
                            window.shown.push([Number(change[1]), at]);
                        }
                    }
                }).observe(list, { subtree: true, childList: true, characterData: true });
            }"""
                    .formatted(NOW);

    private static final String NOTE_SAVES = "() => { window.saved = []; document.addEventListener('click', event => {"
            + " if (event.target.closest('.rename-dialog [data-ref=save]')) { saved.push("
            + NOW
            + "); } }, true); }";

    @ParameterizedTest
    @EnumSource
    void fiftyChangesAreShownInTheOtherTab(Browsers browser, TestReporter reporter) throws IOException {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.storage().seed(CONVERSATIONS, 1);
            page.reload();
            ChatPage other = stage.open();
            other.conversations().item("Seeded 0").waitFor();
            other.tab().evaluate(NOTE_CHANGES);
            page.tab().bringToFront();
            page.tab().evaluate(NOTE_SAVES);
            for (int i = 0; i < CHANGES; i++) {
                String before = i < CONVERSATIONS ? "Seeded " + i : title(i - CONVERSATIONS);
                page.conversations().rename(before, title(i));
                if ((i + 1) % CONVERSATIONS == 0) {
                    // Who has not looked before a title is changed again never sees it.
                    other.tab().waitForFunction("() => shown.length === " + (i + 1));
                }
            }
            other.tab().waitForFunction("() => shown.length === " + CHANGES);
            assertThat(other.conversations().titles()).hasCount(CONVERSATIONS);

            double[][] shown = numbers(other, "shown", double[][].class);
            double[] saved = numbers(page, "saved", double[].class);
            assertEquals(CHANGES, saved.length);
            List<Double> millis = new ArrayList<>();
            for (int i = 0; i < CHANGES; i++) {
                assertEquals(100 + i, (int) shown[i][0], "in their order: " + Arrays.deepToString(shown));
                millis.add(shown[i][1] - saved[i]);
            }
            report(browser, reporter, millis);
        }
    }

    /** None is a part of another. */
    private static String title(int change) {
        return "Change " + (100 + change);
    }

    private static void report(Browsers browser, TestReporter reporter, List<Double> millis) throws IOException {
        List<Double> sorted = millis.stream().sorted().toList();
        assertTrue(sorted.get(0) >= 0, "no change is shown before it is made");
        String line = String.format(
                Locale.ROOT,
                "%s: %d changes shown in another tab; from the click to the screen a median of %.1f ms, the worst %.1f ms",
                browser,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() - 1));
        reporter.publishEntry("other tab", line);
        Path folder = Files.createDirectories(Path.of("target", "tabs"));
        Files.writeString(folder.resolve(browser.name().toLowerCase(Locale.ROOT) + ".txt"), line + "\n");
    }

    private static <T> T numbers(ChatPage page, String name, Class<T> kind) {
        return new Gson().fromJson((String) page.tab().evaluate("() => JSON.stringify(" + name + ")"), kind);
    }
}
