package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A browser that really has no more room for the page. */
class QuotaTest {
    private static final String SENTENCE =
            "Storage quota exceeded. Please free up space. What was saved before is kept; this was not saved.";
    private static final String QUESTION = "This does not fit. ".repeat(4_000);

    @ParameterizedTest
    @EnumSource
    void whatDoesNotFitIsToldAndKeptAndDeletingMakesRoom(
            Browsers browser, @TempDir Path profile, TestReporter reporter) {
        try (Stage stage = Stage.withLittleStorage(browser, profile)) {
            stage.watch().expect("[Qq]uota");
            stage.model().answer(Script.saying("One"));
            ChatPage page = stage.openConnected();
            page.ask("First");
            page.turn(0).awaitAnswer("One");
            page.storage().await("rows.interactions[0].status === 'COMPLETED' && rows.appState.length === 1");
            double bytes = OtherTab.open(stage).fill();
            reporter.publishEntry("bytes that fitted", String.valueOf(bytes));
            page.reload();
            page.conversations().await("First", "Filler");
            page.conversations().open("First");
            page.turn(0).awaitAnswer("One");
            JsonObject before = page.storage().all();

            page.ask(QUESTION);
            assertThat(page.part(".composer", "not-saved")).hasText("Not saved: " + SENTENCE);
            assertThat(page.composer().input()).hasValue(QUESTION);
            assertThat(page.part(".error-banner", "content")).isHidden();
            assertThat(page.turns()).hasCount(1);
            assertEquals(before, page.storage().all());
            assertExports(stage, page, before);
            JsonObject exported = page.storage().all(); // where there is room, with the moment of the export

            page.conversations().deleteWithoutWaiting("Filler");
            Locator dialog = page.tab().locator(".confirm-dialog");
            assertThat(dialog).containsText("there is no room to keep this conversation in the trash");
            assertEquals(exported, page.storage().all());
            dialog.locator("[data-ref=confirm]").click();
            page.conversations().await("First");
            assertEquals(1, page.storage().table("interactions").size());

            stage.model().answer(Script.saying("Two"));
            page.conversations().open("First");
            page.ask(QUESTION);
            page.turn(1).awaitAnswer("Two");
            page.storage()
                    .await("rows.interactions.length === 2 && rows.interactions.some(row => row.response === 'Two')");
        }
    }

    private static void assertExports(Stage stage, ChatPage page, JsonObject stored) {
        page.export().open();
        JsonObject file = ExportedFile.downloadedBy(page, stage.downloads()).json();
        assertEquals(
                stored.getAsJsonArray("interactions").size(),
                file.getAsJsonArray("interactions").size());
        assertTrue(file.getAsJsonArray("conversations").size() == 2);
    }
}
