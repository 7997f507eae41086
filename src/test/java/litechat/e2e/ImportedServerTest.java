package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ImportSection;
import litechat.e2e.page.ProviderSettings;
import org.junit.jupiter.api.Test;

/** Model servers as the original program exports them. */
class ImportedServerTest {
    private static final String BACKUP =
            """
            {"version": 1, "exportedAt": "2025-06-11T10:00:00.000Z",
            "apiKeys": [
            {"id": "k1", "name": "Claude key", "value": "%2$s", "providerId": "anthropic",
            "createdAt": "2025-06-11T10:00:00.000Z", "updatedAt": "2025-06-11T10:00:00.000Z"}],
            "providerConfigs": [
            {"id": "v1", "name": "Claude", "type": "anthropic", "isEnabled": true, "apiKeyId": "k1", "baseURL": null,
            "enabledModels": ["claude-sonnet-4-5"], "autoFetchModels": true, "fetchedModels": null,
            "modelsLastFetchedAt": null, "createdAt": "2025-06-11T10:00:00.000Z",
            "updatedAt": "2025-06-11T10:00:00.000Z"},
            {"id": "v2", "name": "Home", "type": "ollama", "isEnabled": true, "apiKeyId": null, "baseURL": "%1$s/api",
            "enabledModels": ["test-model"], "autoFetchModels": true, "fetchedModels": null,
            "modelsLastFetchedAt": null, "createdAt": "2025-06-11T10:00:00.000Z",
            "updatedAt": "2025-06-11T10:00:00.000Z"}]}""";

    private static final String SWITCHED_OFF =
            """
            {"version": 1, "exportedAt": "2025-06-11T10:00:00.000Z", "providerConfigs": [
            {"id": "v1", "name": "Home", "type": "ollama", "isEnabled": false, "apiKeyId": null, "baseURL": "%s/api",
            "enabledModels": ["test-model"], "autoFetchModels": true, "fetchedModels": null,
            "modelsLastFetchedAt": null, "createdAt": "2025-06-11T10:00:00.000Z",
            "updatedAt": "2025-06-11T10:00:00.000Z"}]}""";

    private static void bringIn(ChatPage page, String backup) {
        ImportSection imports = page.imports().open();
        imports.choose("litechat.json", backup.getBytes(StandardCharsets.UTF_8));
        imports.read();
        imports.awaitPreview();
        imports.runImport();
        imports.awaitImported();
    }

    @Test
    void oneThatIsOffIsSwitchedOnInItsFormAndOffAgain() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.model().answer(Script.recording("ollama.ndjson"));
            ChatPage page = stage.open();
            bringIn(page, SWITCHED_OFF.formatted(stage.model().baseUrl("ollama")));
            Locator confirm = page.imports().part("unconfirmed").locator("li [data-ref=confirm]");
            confirm.click();
            assertThat(confirm).hasCount(0);
            page.settings().close();
            Locator offered = page.part(".chat-header", "model")
                    .locator("option")
                    .filter(new Locator.FilterOptions().setHasText("test-model"));
            assertThat(offered).hasCount(0);

            ProviderSettings settings = page.providers().open();
            assertThat(settings.field("providers")).containsText("Switched off");
            assertThat(settings.field("enabled")).not().isChecked();
            assertEquals(
                    "Home is switched off, so it is not asked. Tick “Switched on” in its form, under Model servers.",
                    settings.test());
            assertEquals(0, stage.model().requests().size());
            settings.dialog().getByLabel("Switched on").check();
            settings.save();
            assertThat(offered).hasCount(1);
            page.ask("Hello");
            page.turn(0).awaitAnswer("Grüße 🌱 漢字 \"x\"");

            settings.open();
            assertThat(settings.field("providers")).not().containsText("Switched off");
            settings.dialog().getByLabel("Switched on").uncheck();
            settings.save();
            assertThat(offered).hasCount(0);
        }
    }

    @Test
    void theyAreAskedOnceTheyAreConfirmed() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.model().answer(Script.recording("ollama.ndjson"));
            ChatPage page = stage.open();
            bringIn(page, BACKUP.formatted(stage.model().baseUrl("ollama"), Stage.KEY));
            ImportSection imports = page.imports();
            assertThat(imports.part("unconfirmed").locator("li")).hasCount(2);
            assertThat(imports.part("unconfirmed")).containsText("The usual address of its kind.");
            page.settings().close();

            page.part(".chat-header", "model").selectOption(new SelectOption().setLabel("test-model"));
            page.ask("Hello");
            page.turn(0).awaitStatus("error");
            assertThat(page.turn(0).notice()).containsText("This server came with an import. Confirm it");
            assertEquals(0, stage.model().requests().size());

            imports.open();
            imports.part("unconfirmed")
                    .locator("li")
                    .filter(new Locator.FilterOptions().setHasText("Home"))
                    .locator("[data-ref=confirm]")
                    .click();
            assertThat(imports.part("unconfirmed").locator("li")).hasCount(1);
            page.settings().close();
            page.turn(0).retry().click();
            page.turn(0).awaitAnswer("Grüße 🌱 漢字 \"x\"");

            ProviderSettings settings = page.providers().open();
            assertThat(settings.field("type")).hasValue("anthropic");
            assertThat(settings.field("base-url")).hasValue("https://api.anthropic.com/v1");
            settings.close();
        }
    }
}
