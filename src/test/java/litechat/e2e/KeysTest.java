package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.ProviderSettings;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">";
    private static final String SECOND = "sk-CANARY-second";

    private static ItemEditor keys(ChatPage page) {
        return page.settings().editor("keys", 0);
    }

    private static Locator confirmation(ChatPage page) {
        return page.tab().locator(".confirm-dialog");
    }

    private static void assertSecretsAreNowhere(Stage stage, ChatPage page) {
        assertFalse(page.tab().content().contains("CANARY"));
        Object values = page.tab()
                .evaluate("() => [...document.querySelectorAll('input, textarea')].map(each => each.value).join(' ')");
        assertFalse(String.valueOf(values).contains("CANARY"), String.valueOf(values));
        assertFalse(stage.watch().words().toString().contains("CANARY"));
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsRenamedAndReplacedWithoutBeingShown(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().requireKey(SECOND).answer(Script.saying("Yes"));
            ChatPage page = stage.openConnected();
            page.settings().open("keys");
            ItemEditor keys = keys(page);
            assertThat(keys.row("Local")).containsText("Used by Local");
            keys.open("Local");
            assertThat(keys.field("value")).hasValue("");
            assertThat(keys.part("key-kept")).isVisible();
            keys.fill("name", HOSTILE).save();
            keys.await(HOSTILE);
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "<img src=x onerror=\\"document.title='run'\\">", "value": "%s",
                     "providerId": "openai-compatible", "createdAt": "<now>", "updatedAt": "<now>"}"""
                            .formatted(Stage.KEY),
                    page.storage().table("apiKeys").get(0));
            keys.fill("value", " " + SECOND + " ").save();
            assertThat(keys.field("value")).hasValue("");
            assertEquals(
                    SECOND, page.storage().table("apiKeys").get(0).get("value").getAsString());
            assertThat(page.tab().locator(".settings img")).hasCount(0);
            assertSecretsAreNowhere(stage, page);
            page.settings().close();
            page.ask("With the new key?");
            page.turn(0).awaitAnswer("Yes");
            page.reload();
            page.settings().open("keys");
            keys.open(HOSTILE);
            assertThat(keys.field("value")).hasValue("");
            assertSecretsAreNowhere(stage, page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyIsAddedAndDeletedAfterAQuestion(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.settings().open("keys");
            ItemEditor keys = keys(page).add().fill("name", "Spare");
            assertEquals("Not saved: enter the key.", keys.failToSave());
            assertThat(keys.field("value")).isFocused();
            keys.fill("value", SECOND).save();
            keys.await("Local", "Spare");
            assertThat(keys.row("Spare")).containsText("Not used by any server");

            keys.open("Local").part("delete").focus();
            page.tab().keyboard().press("Enter");
            assertThat(confirmation(page)).containsText("Used by Local");
            page.tab().keyboard().press("Escape");
            assertThat(keys.part("delete")).isFocused();
            keys.await("Local", "Spare");
            keys.part("delete").click();
            confirmation(page).locator("[data-ref=confirm]").click();
            keys.await("Spare");
            assertThat(keys.button("Spare", "open")).isFocused();
            JsonObject rows = page.storage().all();
            assertEquals(1, StoredRows.rows(rows, "apiKeys").size());
            assertEquals(
                    SECOND, StoredRows.rows(rows, "apiKeys").get(0).get("value").getAsString());
            assertTrue(StoredRows.rows(rows, "providerConfigs")
                    .get(0)
                    .get("apiKeyId")
                    .isJsonNull());
            assertSecretsAreNowhere(stage, page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aServerUsesASavedKeyOrANewOneOrNone(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            ProviderSettings servers = page.providers().open();
            assertThat(chosenKey(servers)).hasText("Local");
            assertThat(servers.field("key")).isHidden();
            servers.field("add").click();
            assertThat(chosenKey(servers)).hasText("A new key…");
            servers.field("name").fill("Second");
            servers.field("base-url").fill(stage.model().baseUrl());
            servers.field("model").fill(Stage.MODEL);
            servers.field("key-choice").selectOption("Local");
            assertThat(servers.field("key")).isHidden();
            servers.save();
            page.storage()
                    .await("rows.apiKeys.length === 1 && rows.providerConfigs.length === 2"
                            + " && rows.providerConfigs.every(row => row.apiKeyId === rows.apiKeys[0].id)");

            servers.open();
            server(servers, "Second").click();
            servers.field("key-choice").selectOption("A new key…");
            servers.field("key").fill(SECOND);
            servers.save();
            page.storage()
                    .await("rows.apiKeys.length === 2 && rows.apiKeys.some(row => row.value === '" + Stage.KEY + "')");
            page.settings().open("keys");
            keys(page).await("Local", "Second");
            page.settings().close();

            servers.open();
            server(servers, "Second").click();
            assertThat(chosenKey(servers)).hasText("Second");
            servers.field("key-choice").selectOption("No key");
            assertThat(servers.field("key-removed")).isVisible();
            servers.save();
            page.storage()
                    .await("rows.apiKeys.length === 1"
                            + " && rows.providerConfigs.find(row => row.name === 'Second').apiKeyId === null");
            assertSecretsAreNowhere(stage, page);
        }
    }

    private static Locator chosenKey(ProviderSettings servers) {
        return servers.field("key-choice").locator("option:checked");
    }

    private static Locator server(ProviderSettings servers, String name) {
        return servers.dialog().locator("[data-ref=item-open]").filter(new Locator.FilterOptions().setHasText(name));
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeSavedStaysAndTheOtherTabShowsWhatWasSaved(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            ChatPage other = stage.open();
            other.settings().open("keys");
            page.tab().bringToFront();
            page.settings().open("keys");
            ItemEditor keys = keys(page).add().fill("name", "Local").fill("value", SECOND);
            assertEquals("Not saved: A key with this name already exists", keys.failToSave());
            assertThat(keys.field("value")).hasValue(SECOND);
            keys.fill("name", "Spare");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            keys.part("save").click();
            assertThat(keys.part("error")).containsText("Not saved: Storage quota exceeded");
            assertThat(keys.field("value")).hasValue(SECOND);
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            keys.save();
            keys(other).await("Local", "Spare");
            assertSecretsAreNowhere(stage, other);
        }
    }
}
