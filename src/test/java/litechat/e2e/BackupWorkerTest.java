package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worker for backups may end, or not answer, at any time. */
class BackupWorkerTest {
    /** Keeps what the page asks from the worker as long as {@code held} is true. */
    private static final String HOLD =
            """
            window.held = true;
            const postMessage = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (message) {
                window.worker = this;
                if (!window.held) {
                    postMessage.call(this, message);
                }
            };
            """;

    /** Ends each worker as it is made; what waits a minute waits a second. */
    private static final String END_AT_ONCE =
            """
            window.Worker = class extends Worker {
                constructor(...given) {
                    super(...given);
                    this.terminate();
                }
            };
            const setTimeout = window.setTimeout;
            window.isHasty = true;
            window.setTimeout = (then, millis, ...given) =>
                setTimeout(then, window.isHasty && millis === 60000 ? 1000 : millis, ...given);
            """;

    private static ChatPage open(Stage stage) {
        stage.context().addInitScript("{" + HOLD + "}");
        stage.model().answer(Script.saying("One"));
        ChatPage page = stage.openConnected();
        page.ask("First");
        page.turn(0).awaitAnswer("One");
        page.storage().await("rows.interactions[0].status === 'COMPLETED'");
        page.export().open();
        page.part(".export-dialog", "download").click();
        page.tab().waitForFunction("() => window.worker !== undefined");
        return page;
    }

    private static void assertExports(Stage stage, ChatPage page) {
        page.tab().evaluate("() => { window.held = false; }");
        ExportedFile file = ExportedFile.downloadedBy(page, stage.downloads());
        assertEquals(1, file.json().getAsJsonArray("interactions").size());
    }

    @ParameterizedTest
    @EnumSource
    void itsEndIsToldAndTheNextExportHasAWorkerOfItsOwn(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            // The worker has its lock, and the page waits for it; before, the worker itself is among those who wait.
            page.tab()
                    .evaluate(
                            """
                    async () => {
                        for (let known = false; !known; ) {
                            const { held, pending } = await navigator.locks.query();
                            known = held.some(({ name }) => name.startsWith('litechat.backup.')
                                && pending.some(waiting => waiting.name === name));
                        }
                    }""");
            page.tab().evaluate("() => window.worker.terminate()");
            assertThat(page.part(".export-dialog", "error")).containsText("The browser ended the work on the backup");
            assertExports(stage, page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatEndsBeforeItHasStartedIsToldAfterAMinute(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("{" + END_AT_ONCE + "}");
            ChatPage page = open(stage);
            assertThat(page.part(".export-dialog", "error")).containsText("could not be loaded");
            page.tab().evaluate("() => { window.Worker = Object.getPrototypeOf(Worker); window.isHasty = false; }");
            assertExports(stage, page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneThatDoesNotAnswerIsEndedWhenTheExportIsGivenUp(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            page.part(".export-dialog", "cancel").click();
            assertThat(page.export().dialog()).isHidden();
            page.export().open();
            assertThat(page.part(".export-dialog", "download")).isEnabled();
            assertExports(stage, page);
        }
    }
}
