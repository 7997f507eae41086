package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InterruptionTest {
    private static final String SAVED = "rows.interactions[0]?.response === 'partial'";

    private static void askAndAwaitPart(Stage stage, ChatPage page) {
        stage.model().answer(Script.stream().delta("partial").untilTheClientLeaves());
        page.ask("Go on");
        assertThat(page.turn(0).answer()).hasText("partial");
        page.storage().await(SAVED);
    }

    private static void assertInterrupted(ChatPage page) {
        page.conversations().open("Go on");
        page.turn(0).awaitStatus("interrupted");
        assertThat(page.turn(0).answer()).hasText("partial");
        assertThat(page.turn(0).notice())
                .hasText("Interrupted: the page was closed while the answer arrived. What had arrived is kept.");
        JsonObject rows = page.storage()
                .await("rows.interactions[0].status === 'CANCELLED' && rows.appState.length === 1")
                .rows();
        JsonObject turn = StoredRows.rows(rows, "interactions").get(0);
        assertEquals("partial", turn.get("response").getAsString());
        assertTrue(turn.getAsJsonObject("metadata").get("interrupted").getAsBoolean());
        assertTrue(turn.getAsJsonObject("endedAt").has("$date"));
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatAReloadBreaksOffIsMarkedInterruptedAndCanBeRetried(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            askAndAwaitPart(stage, page);
            page.reload();
            stage.model().takeDeparture();
            assertInterrupted(page);
            stage.model().answer(Script.saying("whole"));
            assertThat(page.part(".chat-header", "model").locator("option:checked"))
                    .hasText(Stage.MODEL);
            page.turn(0).retry().click();
            page.turn(0).awaitAnswer("whole");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatAnotherTabReceivesIsLeftAlone(Browsers browser) throws InterruptedException {
        Gate gate = new Gate();
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            stage.model()
                    .answer(Script.stream()
                            .delta("partial")
                            .gate(gate)
                            .delta(" and the rest")
                            .finish("stop")
                            .done());
            page.ask("Go on");
            gate.awaitReached();
            page.storage().await(SAVED);
            ChatPage other = stage.open();
            other.conversations().open("Go on");
            other.turn(0).awaitStatus("streaming");
            assertThat(other.turn(0).answer()).hasText("partial");
            other.reload();
            other.conversations().open("Go on");
            other.turn(0).awaitStatus("streaming");
            assertEquals(
                    "STREAMING",
                    other.storage().table("interactions").get(0).get("status").getAsString());
            gate.open();
            page.turn(0).awaitAnswer("partial and the rest");
            other.turn(0).awaitAnswer("partial and the rest");
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterACrashTheNextStartShowsWhatHadArrived(Browsers browser, @TempDir Path profile) {
        try (Stage stage = Stage.in(browser, profile)) {
            askAndAwaitPart(stage, stage.openConnected());
            BrowserProcess.kill(profile);
            stage.startBrowserAgain();
            assertInterrupted(stage.open());
        }
    }
}
