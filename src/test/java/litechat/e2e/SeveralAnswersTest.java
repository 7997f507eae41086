package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
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
            page.conversations().open("Second?");
            one.open(); // which moves its conversation to the top of the list
            two.open();
            page.turn(0).awaitAnswer("Two and the end");
            // The list moves as answers end.
            page.storage().await("rows.interactions.filter(row => row.status === 'STREAMING').length === 1");
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

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsAskedOfSeveralModelsAtOnce(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.providers()
                    .open()
                    .fill("Local", stage.model().baseUrl(), "model-a, model-b", "")
                    .save();
            Locator several = page.part(".composer", "several");
            assertThat(several).isDisabled();
            for (int i = 0; i < 2; i++) {
                stage.model().answer(Script.saying("An answer"), Script.saying("An answer"));
                page.composer().input().fill("Why " + i + "?");
                several.click();
                Locator dialog = page.tab().locator(".other-models");
                assertThat(dialog.getByLabel("model-a")).isChecked();
                dialog.getByLabel("model-b").check();
                dialog.locator("[data-ref=ask]").click();
                page.turn(i).awaitAnswer("An answer");
                assertThat(page.turn(i).version()).hasText("1/2");
                assertThat(page.composer().input()).hasValue("");
                page.storage().await("rows.interactions.every(row => row.status === 'COMPLETED')");
            }
            page.turn(1).action("next").click();
            assertThat(page.turn(1).version()).hasText("2/2");
            assertEquals(4, page.storage().table("interactions").size());
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
            assertEquals(false, page.asksBeforeLeaving(), "what arrives is saved");
            page.storage().await("rows.interactions[0].response === 'one '");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            more.open();
            assertThat(page.turn(0).notice()).containsText("not saved");
            assertEquals(true, page.asksBeforeLeaving());
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            end.open();
            page.turn(0).awaitAnswer("one two");
            assertEquals(false, page.asksBeforeLeaving());
        }
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
