package litechat.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TwoTabsTest {
    private static final Duration QUICK = Duration.ofSeconds(3);

    @ParameterizedTest
    @EnumSource
    void whatOneTabDoesTheOtherShows(Browsers browser, TestReporter reporter) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"), Script.saying("Two"));
            ChatPage page = stage.openConnected();
            ChatPage other = stage.open();
            page.ask("First");
            page.turn(0).awaitAnswer("One");
            other.conversations().await("First");
            other.conversations().open("First");
            other.turn(0).awaitAnswer("One");

            page.retitle("Renamed");
            measure("a new title", reporter, () -> other.conversations().await("Renamed"));
            page.ask("Second");
            measure("a new question", reporter, () -> other.turn(1).question().waitFor());
            page.turn(1).awaitAnswer("Two");
            measure("the end of an answer", reporter, () -> other.turn(1).awaitAnswer("Two"));
            page.conversations().delete("Renamed");
            measure("a deletion", reporter, () -> other.conversations().await());
            page.toast("“Renamed” was deleted.").locator("[data-ref=undo]").click();
            measure("an undone deletion", reporter, () -> other.conversations().await("Renamed"));
        }
    }

    private static void measure(String what, TestReporter reporter, Runnable wait) {
        long start = System.nanoTime();
        wait.run();
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        reporter.publishEntry(what + " is shown in the other tab after ms", String.valueOf(time.toMillis()));
        assertTrue(time.compareTo(QUICK) < 0, what + " took " + time);
    }
}
