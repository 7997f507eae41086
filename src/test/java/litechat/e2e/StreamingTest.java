package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StreamingTest {
    /** Notes in the page when it is clicked and when the first turn is stopped: looks from outside take longer than that. */
    private static final String NOTE_STOP =
            """
            () => {
                addEventListener('click', () => { window.clickedAt = performance.now(); }, { capture: true, once: true });
                const turn = document.querySelector('.message-turn');
                new MutationObserver(() => {
                    if (turn.dataset.status === 'stopped') window.stoppedAt ??= performance.now();
                }).observe(turn, { attributes: true });
            }""";

    /** A second is what is promised; the rest is for a machine that has other things to do. */
    private static final double SAVED_WITHIN_MILLIS = 15_000;

    private static final long STOPPED_WITHIN_MILLIS = 15_000;

    @ParameterizedTest
    @EnumSource
    void whatArrivesIsSavedWhileMoreIsToCome(Browsers browser, TestReporter reporter) throws InterruptedException {
        Gate first = new Gate();
        Gate second = new Gate();
        try (Stage stage = Stage.in(browser)) {
            stage.model()
                    .answer(Script.stream()
                            .delta("one ")
                            .gate(first)
                            .delta("two ")
                            .gate(second)
                            .delta("three")
                            .finish("stop")
                            .done());
            ChatPage page = stage.openConnected();
            page.ask("Count");
            first.awaitReached();
            assertSaved(page, "one ", reporter);
            first.open();
            second.awaitReached();
            assertSaved(page, "one two ", reporter);
            second.open();
            page.turn(0).awaitAnswer("one two three");
        }
    }

    private static void assertSaved(ChatPage page, String text, TestReporter reporter) {
        StoredRows.Found found = page.storage()
                .await("rows.interactions[0]?.response === '" + text
                        + "' && rows.interactions[0].status === 'STREAMING'");
        reporter.publishEntry("saved while streaming after ms", String.valueOf(found.millis()));
        assertTrue(found.millis() < SAVED_WITHIN_MILLIS, "saved only after " + found.millis() + " ms");
    }

    @ParameterizedTest
    @EnumSource
    void whatHasArrivedIsSavedWhenThePageIsHidden(Browsers browser) throws InterruptedException {
        Gate gate = new Gate();
        try (Stage stage = Stage.in(browser)) {
            // Without the timer that saves once in a while, only what makes the page save at once is left.
            stage.context()
                    .addInitScript(
                            """
                            const timer = window.setTimeout;
                            window.setTimeout = (task, millis) => millis === 800 ? 0 : timer(task, millis);
                            """);
            stage.model()
                    .answer(Script.stream()
                            .raw(manyEvents())
                            .gate(gate)
                            .finish("stop")
                            .done());
            ChatPage page = stage.openConnected();
            page.ask("Count");
            gate.awaitReached();
            assertThat(page.turn(0).answer()).hasText("0 1 2 3 4 5 6 7 8 9");
            page.tab()
                    .evaluate(
                            """
                            () => {
                                Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
                                document.dispatchEvent(new Event('visibilitychange'));
                            }""");
            page.storage().await("rows.interactions[0].response === '0 1 2 3 4 5 6 7 8 9 '");
            gate.open();
            page.turn(0).awaitStatus("completed");
        }
    }

    private static String manyEvents() {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            events.append("data: ").append(OpenAiJson.delta(i + " ")).append("\n\n");
        }
        return events.toString();
    }

    @ParameterizedTest
    @EnumSource
    void stoppingTakesEffectAtOnceAndKeepsWhatHasArrived(Browsers browser, TestReporter reporter)
            throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.stream().delta("partial").untilTheClientLeaves(), Script.saying("On."));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            assertThat(page.turn(0).answer()).hasText("partial");
            page.tab().evaluate(NOTE_STOP);
            page.composer().stop().click();
            page.turn(0).awaitStatus("stopped");
            stage.model().takeDeparture();
            double millis = ((Number) page.tab().evaluate("() => window.stoppedAt - window.clickedAt")).doubleValue();
            reporter.publishEntry("stopped after ms", String.valueOf(millis));
            assertTrue(millis < STOPPED_WITHIN_MILLIS, "stopped only after " + millis + " ms");
            assertThat(page.turn(0).notice()).hasText("Stopped. What had arrived is kept.");
            assertThat(page.turn(0).answer()).hasText("partial");
            JsonObject turn = page.storage().table("interactions").get(0);
            assertEquals("CANCELLED", turn.get("status").getAsString());
            assertEquals("partial", turn.get("response").getAsString());
            assertTrue(turn.getAsJsonObject("endedAt").has("$date"));
            page.ask("On?");
            page.turn(1).awaitAnswer("On.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorInTheMiddleKeepsWhatHasArrivedAndCanBeRetried(Browsers browser) throws InterruptedException {
        Gate gate = new Gate();
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("ERR_INCOMPLETE_CHUNKED_ENCODING|NS_ERROR");
            stage.model()
                    .answer(
                            Script.stream().delta("half ").errorEvent("overloaded"),
                            Script.stream().delta("half again").gate(gate).cut(),
                            Script.saying("whole"));
            ChatPage page = stage.openConnected();
            page.ask("Try");
            page.turn(0).awaitStatus("error");
            assertThat(page.turn(0).answer()).hasText("half");
            assertThat(page.turn(0).notice()).hasText("Local failed while answering: overloaded");
            JsonObject failed = page.storage().table("interactions").get(0);
            assertEquals("ERROR", failed.get("status").getAsString());
            assertEquals("half ", failed.get("response").getAsString());
            assertEquals(
                    "Local failed while answering: overloaded",
                    failed.getAsJsonObject("metadata").get("error").getAsString());

            page.turn(0).retry().click();
            assertThat(page.turn(0).answer()).hasText("half again");
            gate.open();
            assertThat(page.turn(0).notice())
                    .hasText("The connection to Local broke off before the answer was complete.");
            assertThat(page.turn(0).answer()).hasText("half again");
            page.turn(0).retry().click();
            page.turn(0).awaitAnswer("whole");
            page.storage()
                    .await("rows.interactions.map(row => `${row.response} ${row.status}`).sort().join()"
                            + " === 'half  ERROR,half again ERROR,whole COMPLETED'");
            assertThat(page.turns()).hasCount(1);
            assertThat(page.turn(0).version()).hasText("3/3");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRefusalBeforeTheAnswerIsToldInWords(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("429|500");
            stage.model()
                    .answer(Script.tooManyRequests("600"), Script.error(500, "Loading model", "unavailable", null));
            ChatPage page = stage.openConnected();
            page.ask("Try");
            assertThat(page.turn(0).notice())
                    .hasText(
                            "Local asks to wait, too much was asked (status 429): Rate limit reached. It wants to be asked again in 10"
                                    + " minutes at the earliest.");
            page.turn(0).retry().click();
            assertThat(page.turn(0).notice()).hasText("Local answered with status 500: Loading model");
        }
    }

    @ParameterizedTest
    @EnumSource
    void switchingConversationInMidStreamLosesNothing(Browsers browser) throws InterruptedException {
        Gate first = new Gate();
        Gate second = new Gate();
        try (Stage stage = Stage.in(browser)) {
            stage.model()
                    .answer(
                            Script.stream()
                                    .delta("a1 ")
                                    .gate(first)
                                    .delta("a2")
                                    .finish("stop")
                                    .done(),
                            Script.stream()
                                    .delta("b1 ")
                                    .gate(second)
                                    .delta("b2")
                                    .finish("stop")
                                    .done());
            ChatPage page = stage.openConnected();
            page.ask("Alpha");
            first.awaitReached();
            page.startNewChat();
            page.ask("Beta");
            second.awaitReached();
            assertThat(page.turn(0).answer()).hasText("b1");
            page.conversations().open("Alpha");
            assertThat(page.turn(0).answer()).hasText("a1");
            page.turn(0).awaitStatus("streaming");
            second.open();
            first.open();
            page.turn(0).awaitAnswer("a1 a2");
            // The list moves as answers end.
            page.storage().await("rows.interactions.every(row => row.status === 'COMPLETED')");
            page.conversations().open("Beta");
            page.turn(0).awaitAnswer("b1 b2");
            JsonObject rows = page.storage()
                    .await("rows.interactions.every(row => row.status === 'COMPLETED') && rows.appState.length === 1")
                    .rows();
            assertEquals(
                    List.of("a1 a2", "b1 b2"),
                    StoredRows.rows(rows, "interactions").stream()
                            .map(row -> row.get("response").getAsString())
                            .sorted()
                            .toList());
        }
    }
}
