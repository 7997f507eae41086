package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The process that draws the page dies while an answer arrives. */
class RendererCrashTest {
    private static final int WORDS = 400;
    private static final Duration BETWEEN_WORDS = Duration.ofMillis(20);

    /** A second is what is promised; the rest is for a machine that has other things to do. */
    private static final double LOST_AT_MOST_MILLIS = 5_000;

    /** When each word was first seen, by the clock of the page. */
    private static final String NOTE_ARRIVALS =
            """
            () => {
                window.arrivals = [];
                const look = () => {
                    const words = document.querySelector('.message-turn [data-ref=answer]').textContent.match(/w\\d+ /g) ?? [];
                    while (window.arrivals.length < words.length) {
                        window.arrivals.push(performance.now());
                    }
                };
                new MutationObserver(look).observe(document.querySelector('.message-log'),
                    { childList: true, subtree: true, characterData: true });
                look();
            }""";

    @Test
    void atMostASecondOfAnAnswerIsLost(TestReporter reporter) {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            Script script = Script.stream();
            for (int i = 0; i < WORDS; i++) {
                script.delta("w" + i + " ").pause(BETWEEN_WORDS);
            }
            stage.model().answer(script.untilTheClientLeaves());
            ChatPage page = stage.openConnected();
            page.ask("Count");
            page.turn(0).awaitStatus("streaming");
            page.tab().evaluate(NOTE_ARRIVALS);
            page.tab().waitForFunction("() => window.arrivals.length > 350");
            String seen = page.tab()
                    .evaluate("() => JSON.stringify([performance.now(), ...window.arrivals])")
                    .toString();
            crash(stage, page.tab());
            ChatPage next = stage.open();
            next.conversations().open("Count");
            next.turn(0).awaitStatus("interrupted");
            String kept =
                    next.storage().table("interactions").get(0).get("response").getAsString();
            double lost = millisLost(seen, kept);
            reporter.publishEntry("lost when the renderer died, in ms", String.valueOf(lost));
            assertTrue(lost < LOST_AT_MOST_MILLIS, lost + " ms of the answer are lost");
        }
    }

    /** How long before the crash the first word that is lost had arrived. */
    private static double millisLost(String seen, String kept) {
        String[] numbers = seen.replaceAll("[\\[\\]]", "").split(",", -1);
        int words = kept.trim().split(" ", -1).length;
        return words + 1 >= numbers.length
                ? 0
                : Double.parseDouble(numbers[0]) - Double.parseDouble(numbers[words + 1]);
    }

    private static void crash(Stage stage, Page tab) {
        boolean[] isCrashed = {false};
        tab.onCrash(crashed -> isCrashed[0] = true);
        try {
            tab.navigate("chrome://crash");
        } catch (PlaywrightException e) {
            String said = String.valueOf(e.getMessage());
            assertTrue(said.contains("crash"), said);
        }
        stage.context().waitForCondition(() -> isCrashed[0]);
        tab.close();
    }
}
