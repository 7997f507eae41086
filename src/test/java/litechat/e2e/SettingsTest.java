package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.SettingsDialog;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static final String DARK = "rgb(24, 28, 27)";

    @ParameterizedTest
    @EnumSource
    void whatIsSetIsKeptAndShownInTheOtherTab(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            SettingsDialog otherSettings = other.settings().open("general");
            page.tab().bringToFront();
            SettingsDialog settings = page.settings().open("general");
            settings.setting("globalSystemPrompt").fill("Be brief.\nBe kind.");
            settings.setting("temperature").fill("0.3");
            settings.setting("topP").fill("0.9");
            settings.setting("maxTokens").fill("700");
            settings.setting("topK").fill("40");
            settings.setting("presencePenalty").fill("-0.5");
            settings.setting("frequencyPenalty").fill("1");
            settings.setting("reasoningEffort").selectOption("low");
            settings.setting("trashDays").fill("7");
            settings.setting("trashDays").blur();
            for (String key : new String[] {
                "globalSystemPrompt",
                "temperature",
                "topP",
                "maxTokens",
                "topK",
                "presencePenalty",
                "frequencyPenalty",
                "reasoningEffort",
                "trashDays"
            }) {
                assertThat(settings.stateOf(key)).hasText("Saved");
            }
            page.storage()
                    .await("rows.appState.some(row => row.key === 'settings:maxTokens' && row.value === 700)"
                            + " && rows.appState.some(row => row.key === 'settings:temperature' && row.value === 0.3)"
                            + " && rows.appState.some(row => row.key === 'settings:reasoningEffort' && row.value === 'low')"
                            + " && rows.appState.some(row => row.key === 'settings:presencePenalty' && row.value === -0.5)"
                            + " && rows.appState.some(row => row.key === 'settings:trashDays' && row.value === 7)");
            assertThat(otherSettings.setting("globalSystemPrompt")).hasValue("Be brief.\nBe kind.");
            assertThat(otherSettings.setting("topP")).hasValue("0.9");

            settings.setting("temperature").fill("");
            assertThat(settings.stateOf("temperature")).hasText("Saved");
            page.storage().await("rows.appState.some(row => row.key === 'settings:temperature' && row.value === null)");
            page.reload();
            page.settings().open("general");
            assertThat(settings.setting("temperature")).hasValue("");
            assertThat(settings.setting("trashDays")).hasValue("7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theModelThatIsChosenForItNamesNewConversations(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            SettingsDialog settings = page.settings().open("general");
            assertThat(settings.setting("autoTitleModelId").locator("option").first())
                    .hasText("The first line of the question");
            settings.setting("autoTitleModelId").selectOption("Local: " + Stage.MODEL);
            assertThat(settings.stateOf("autoTitleModelId")).hasText("Saved");
            settings.close();
            stage.model().answer(Script.saying("They sleep."));
            stage.model().answer(Script.saying("\"Trees in winter\""));
            page.ask("What do trees do?");
            page.turn(0).awaitAnswer("They sleep.");
            page.conversations().item("Trees in winter").waitFor();
            assertThat(page.turns()).hasCount(1);
            page.reload();
            page.conversations().item("Trees in winter").waitFor();
            page.settings().open("general");
            assertThat(settings.setting("autoTitleModelId").locator("option:checked"))
                    .hasText("Local: " + Stage.MODEL);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theColoursChangeAtOnceInEveryTabAndBeforeTheNextFirstPaint(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            SettingsDialog settings = page.settings().open("general");
            settings.setting("theme").selectOption("dark");
            assertThat(page.tab().locator("html")).hasAttribute("data-theme", "dark");
            assertThat(other.tab().locator("html")).hasAttribute("data-theme", "dark");
            // Without its program the page shows what stands there before the database is read.
            stage.watch().expect("litechat-");
            Page early = stage.context().newPage();
            early.route(Pattern.compile("/assets/litechat-"), route -> route.abort());
            early.navigate(stage.address());
            assertThat(early.locator("html")).hasCSS("background-color", DARK);
            early.close();
            settings.setting("theme").selectOption("system");
            assertThat(page.tab().locator("html")).not().hasAttribute("data-theme", Pattern.compile(".*"));
            assertThat(other.tab().locator("html")).not().hasAttribute("data-theme", Pattern.compile(".*"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeSavedStaysInItsFieldAndSaysSo(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            SettingsDialog settings = page.settings().open("general");
            settings.setting("temperature").fill("3");
            assertThat(settings.stateOf("temperature")).hasText("Not saved. Enter a number from 0 to 2.");
            settings.setting("temperature").fill("");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            settings.setting("globalSystemPrompt").fill("Precious");
            assertThat(settings.stateOf("globalSystemPrompt")).containsText("Not saved: ");
            settings.close();
            settings.open("general");
            assertThat(settings.setting("globalSystemPrompt")).hasValue("Precious");
            assertThat(settings.stateOf("globalSystemPrompt")).containsText("Not saved: ");
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            settings.dialog()
                    .locator("[data-ref=globalSystemPrompt] [data-ref=again]")
                    .click();
            assertThat(settings.stateOf("globalSystemPrompt")).hasText("Saved");
            page.storage().await("rows.appState.some(row => row.value === 'Precious')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDialogIsUsedByTheKeyboardAlone(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.composer().input().focus();
            page.tab().keyboard().press("Control+.");
            SettingsDialog settings = page.settings();
            assertThat(settings.dialog()).isVisible();
            assertThat(settings.dialog().locator("[data-section=general]")).isFocused();
            assertThat(settings.dialog().locator("[data-section=general]")).hasAttribute("aria-current", "true");
            page.tab().keyboard().press("Escape");
            assertThat(settings.dialog()).isHidden();
            assertThat(page.composer().input()).isFocused();
            assertEquals(0, page.tab().locator("dialog[open]").count());
        }
    }
}
