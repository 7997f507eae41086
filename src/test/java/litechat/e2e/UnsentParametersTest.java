package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.PromptDialog;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.api.Test;

/** What a model server is really asked for beside the messages. */
class UnsentParametersTest {
    @Test
    void whatIsSetAndNotSentIsNamedBeforeAndAfterwards() throws InterruptedException {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.model().answer(Script.saying("1"));
            ChatPage page = stage.open();
            page.providers()
                    .open()
                    .choose("openai")
                    .fill("Strict", stage.model().baseUrl(), Stage.MODEL, Stage.KEY)
                    .save();
            SettingsDialog settings = page.settings().open("general");
            settings.setting("topK").fill("40");
            settings.setting("maxTokens").fill("50");
            settings.setting("maxTokens").blur();
            assertThat(settings.stateOf("maxTokens")).hasText("Saved");
            settings.close();
            String sentence = "Set, but not sent, since this model or its server does not take it: top_k 40.";
            page.composer().input().fill("One?");
            assertThat(page.composer().send()).isEnabled(); // the model is known
            PromptDialog dialog = page.composer().preview();
            assertThat(dialog.part("unsent")).hasText(sentence);
            JsonObject facts = dialog.facts();
            dialog.close();
            page.composer().input().press("Enter");
            page.turn(0).awaitAnswer("1");
            JsonObject body = stage.model().takeChat().json();
            body.remove("messages");
            assertEquals(body, facts);
            assertEquals(50, body.get("max_completion_tokens").getAsInt());
            page.turn(0).choose("details");
            Locator details = page.tab().locator(".turn-dialog");
            assertThat(details).containsText("max_completion_tokens50");
            assertThat(details).containsText(sentence);
        }
    }
}
