package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.SettingsDialog;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftTest {
    private static final String SAVED = "rows.local.some(row => row.text === '%s')";
    private static final String NONE_SAVED = "!rows.local.some(row => /^(draft|enclosures):/.test(row.key))";

    private static void awaitSaved(ChatPage page, String text) {
        page.storage().await(SAVED.formatted(text));
    }

    @ParameterizedTest
    @EnumSource
    void aDraftAndTheRulesChosenWithItAreThereAfterTheBrowserWasKilled(Browsers browser, @TempDir Path profile)
            throws InterruptedException {
        try (Stage stage = Stage.in(browser, profile)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            SettingsDialog settings = page.settings().open("rules");
            ItemEditor rules = settings.editor("rules", 0).add();
            rules.fill("name", "brief").fill("content", "Be brief.").save();
            settings.close();
            page.ask("First");
            page.turn(0).awaitAnswer("1");
            page.composer().input().fill("in the first");
            awaitSaved(page, "in the first");
            page.startNewChat();
            page.composer().rules().click();
            page.composer().box("brief").check();
            assertThat(page.composer().rules()).hasText("Rules: 1");
            page.tab().keyboard().press("Escape");
            page.composer().input().fill("in a new one");
            awaitSaved(page, "in a new one");
            page.storage().await("rows.local.some(row => row.key === 'enclosures:' && row.ruleIds.length === 1)");
            BrowserProcess.kill(profile);
            stage.startBrowserAgain();

            ChatPage again = stage.open();
            assertThat(again.composer().input()).hasValue("in a new one");
            assertThat(again.composer().rules()).hasText("Rules: 1");
            assertThat(again.composer().send()).isEnabled();
            again.composer().input().press("Enter");
            again.turn(0).awaitAnswer("2");
            stage.model().takeChat();
            assertEquals(
                    "Be brief.\n\nin a new one",
                    stage.model().takeChat().json().getAsJsonArray("messages").asList().stream()
                            .map(message ->
                                    message.getAsJsonObject().get("content").getAsString())
                            .reduce("", (all, each) -> all.isEmpty() ? each : all + "\n\n" + each));
            assertThat(again.composer().rules()).hasText("Rules");
            assertThat(again.composer().input()).hasValue("");
            again.conversations().open("First");
            assertThat(again.composer().input()).hasValue("in the first");
            again.composer().input().fill("");
            again.storage().await(NONE_SAVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedInOneTabIsShownInTheOtherAndNothingIsOverwritten(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            ChatPage other = stage.open();
            page.composer().input().fill("from here");
            assertThat(other.composer().input()).hasValue("from here");
            other.composer().input().fill("from here, and from there");
            assertThat(page.composer().input()).hasValue("from here, and from there");
            other.composer().input().fill("");
            assertThat(page.composer().input()).hasValue("");
            page.storage().await(NONE_SAVED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftThatCannotBeSavedIsToldAndSavedLater(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            page.composer().input().fill("Where?");
            assertThat(page.part(".composer", "not-saved")).containsText("Not saved: Storage quota exceeded.");
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            assertThat(page.part(".composer", "not-saved")).isHidden();
            awaitSaved(page, "Where?");
        }
    }

    @ParameterizedTest
    @EnumSource
    void upBringsBackWhatWasAskedAndDownTheEmptyField(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            page.ask("One?");
            page.turn(0).awaitAnswer("1");
            page.ask("Two?\nTwo!");
            page.turn(1).awaitAnswer("2");
            page.composer().bringBack("Two?\nTwo!");
            for (String expected : List.of("One?", "One?")) {
                page.composer().input().press("ArrowUp");
                assertThat(page.composer().input()).hasValue(expected);
            }
            page.composer().input().press("ArrowDown");
            assertThat(page.composer().input()).hasValue("Two?\nTwo!");
            page.composer().input().press("ArrowDown");
            assertThat(page.composer().input()).hasValue("");
            page.composer().input().fill("Mine");
            page.composer().input().press("ArrowUp");
            assertThat(page.composer().input()).hasValue("Mine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFieldGrowsToAboutTenLines(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.tab().setViewportSize(1200, 900);
            page.composer().input().fill("line\n".repeat(6) + "line");
            page.tab()
                    .waitForFunction(
                            "() => Math.abs(document.querySelector('#composer-input').clientHeight - 180) < 24");
            page.composer().input().fill("line\n".repeat(40));
            page.tab()
                    .waitForFunction(
                            "() => Math.abs(document.querySelector('#composer-input').clientHeight - 255) < 24");
        }
    }
}
