package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that are busy or fall silent, and a page of which a part is missing. */
class TroubledAnswersTest {
    @ParameterizedTest
    @EnumSource
    void aBusyServerIsAskedAgainWhenItWantsAndThatIsShown(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expect("429");
            stage.model().answer(Script.tooManyRequests("12"), Script.saying("Now."));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            assertThat(page.turn(0).pause())
                    .hasText(
                            "Local asks to wait, too much was asked (status 429): Rate limit reached. Asking again in 12"
                                    + " seconds (attempt 2 of 4).");
            page.turn(0).awaitAnswer("Now.");
            assertThat(page.turn(0).pause()).isHidden();
        }
    }

    @Test
    void theWaitForABusyServerCanBeStopped() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("429");
            stage.model().answer(Script.tooManyRequests("100"));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            assertThat(page.turn(0).pause()).containsText("Asking again in 100 seconds");
            page.composer().stop().click();
            page.turn(0).awaitStatus("stopped");
            assertEquals(1, stage.model().requests("POST", ModelServer.CHAT).size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerThatFallsSilentIsGivenUpAndWhatHadArrivedIsKept(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            // Three minutes pass at once.
            stage.context()
                    .addInitScript(
                            """
                            const timer = window.setTimeout;
                            window.setTimeout = (task, millis) => timer(task, millis === 180000 ? 8000 : millis);
                            """);
            Gate gate = new Gate();
            stage.model().answer(Script.stream().delta("Half").gate(gate));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            page.turn(0).awaitStatus("error");
            assertThat(page.turn(0).notice())
                    .hasText(
                            "Local sent nothing for 3 minutes, so the connection was given up. What had arrived is kept.");
            assertThat(page.turn(0).answer()).hasText("Half");
            page.storage().await("rows.interactions[0].response === 'Half' && rows.interactions[0].status === 'ERROR'");
            gate.open();
        }
    }

    @Test
    void aPageWithoutThePartThatAsksKeepsTheQuestionAndSaysWhatToDo() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("ERR_FAILED|Failed to load resource");
            // Or the service worker would have the part.
            stage.context()
                    .addInitScript(
                            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });");
            stage.context().route("**/assets/answer-*.js", route -> route.abort());
            stage.model().answer(Script.saying("Here."));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            page.turn(0).awaitStatus("error");
            assertThat(page.turn(0).notice()).containsText("could not be loaded. Your question is kept");
            assertEquals(0, stage.model().requests("POST", ModelServer.CHAT).size());

            stage.context().unroute("**/assets/answer-*.js");
            page.reload();
            page.conversations().open("Go");
            page.turn(0).retry().click();
            page.turn(0).awaitAnswer("Here.");
        }
    }

    @Test
    void aPageWithoutThePartThatChangesThingsChangesNothingAndSaysSo() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("ERR_FAILED|Failed to load resource|could not be loaded");
            stage.context()
                    .addInitScript(
                            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });");
            stage.context().route("**/assets/actions-*.js", route -> route.abort());
            stage.model().answer(Script.saying("Here."));
            ChatPage page = stage.openConnected();
            page.ask("Go");
            assertThat(page.part(".composer", "not-saved")).containsText("could not be loaded, so nothing was changed");
            assertThat(page.composer().input()).hasValue("Go");
            page.storage().await("rows.conversations.length === 0 && rows.interactions.length === 0");

            stage.context().unroute("**/assets/actions-*.js");
            page.reload();
            page.ask("Go");
            page.turn(0).awaitAnswer("Here.");

            stage.context().route("**/assets/actions-*.js", route -> route.abort());
            page.reload();
            page.conversations().deleteWithoutWaiting("Go");
            assertThat(page.part(".error-banner", "text")).containsText("could not be loaded, so nothing was changed");
            page.conversations().await("Go");
            page.storage().await("rows.conversations.length === 1 && rows.interactions.length === 1");
        }
    }
}
