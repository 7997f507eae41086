package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers that arrive while the reader does something else. */
class SeveralAnswersTest {
    @ParameterizedTest
    @EnumSource
    void severalConversationsAnswerAtOnceAndSwitchingLosesNothing(Browsers browser) throws InterruptedException {
        Gate one = new Gate();
        Gate two = new Gate();
        Gate three = new Gate();
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = TurnActionsTest.asked(stage, "First?", "Before");
            stage.model().answer(arriving("One", one), arriving("Two", two), arriving("Three", three));
            page.turn(0).action("regenerate").click();
            one.awaitReached();
            assertThat(page.turn(0).answer()).hasText("One");
            page.startNewChat();
            page.ask("Second?");
            two.awaitReached();
            assertThat(page.turn(0).answer()).hasText("Two");
            page.startNewChat();
            page.ask("Third?");
            three.awaitReached();
            page.conversations().open("First?");
            assertThat(page.turn(0).answer()).hasText("One");
            assertThat(page.turn(0).version()).hasText("2/2");
            page.turn(0).action("previous").click();
            page.turn(0).awaitAnswer("Before");
            one.open();
            page.conversations().open("Second?");
            two.open();
            page.turn(0).awaitAnswer("Two and the end");
            page.conversations().open("Third?");
            three.open();
            page.turn(0).awaitAnswer("Three and the end");
            page.conversations().open("First?");
            page.turn(0).awaitAnswer("Before");
            page.turn(0).action("next").click();
            page.turn(0).awaitAnswer("One and the end");
            page.storage().await("rows.interactions.every(row => row.status === 'COMPLETED')");
            TurnActionsTest.assertOneRowAtEachPlace(page);
        }
    }

    @Test
    void leavingThePageAsksOnlyWhileSomethingWouldBeLost() throws InterruptedException {
        Gate more = new Gate();
        Gate end = new Gate();
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.model()
                    .answer(Script.stream()
                            .delta("one ")
                            .gate(more)
                            .delta("two ")
                            .gate(end)
                            .finish("stop")
                            .done());
            ChatPage page = stage.openConnected();
            page.ask("Count");
            more.awaitReached();
            assertThat(page.turn(0).answer()).hasText("one");
            assertEquals(false, asksBeforeLeaving(page), "what arrives is saved");
            page.storage().await("rows.interactions[0].response === 'one '");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            more.open();
            assertThat(page.turn(0).notice()).containsText("not saved");
            assertEquals(true, asksBeforeLeaving(page));
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            end.open();
            page.turn(0).awaitAnswer("one two");
            assertEquals(false, asksBeforeLeaving(page));
        }
    }

    private static Object asksBeforeLeaving(ChatPage page) {
        return page.tab()
                .evaluate(
                        """
                        () => {
                            const leaving = new Event('beforeunload', { cancelable: true });
                            dispatchEvent(leaving);
                            return leaving.defaultPrevented;
                        }""");
    }

    private static Script arriving(String text, Gate gate) {
        return Script.stream()
                .delta(text)
                .gate(gate)
                .delta(" and the end")
                .finish("stop")
                .done();
    }
}
