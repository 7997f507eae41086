package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ProviderSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A conversation in each protocol, with what the servers' documentation shows that they send. */
class ProtocolsTest {
    private static final String ANSWER = "Grüße 🌱 漢字 \"x\"";
    private static final String REASONING = "Greet back, mit Grüßen.";

    @ParameterizedTest
    @CsvSource({
        "CHROMIUM, openai, https://api.openai.com/v1, openai.sse, stop",
        "CHROMIUM, openrouter, https://openrouter.ai/api/v1, openrouter.sse, stop",
        "CHROMIUM, mistral, https://api.mistral.ai/v1, mistral.sse, stop",
        "CHROMIUM, xai, https://api.x.ai/v1, xai.sse, stop",
        "CHROMIUM, anthropic, https://api.anthropic.com/v1, anthropic.sse, end_turn",
        "CHROMIUM, google, https://generativelanguage.googleapis.com/v1beta, google.sse, STOP",
        "CHROMIUM, ollama, http://localhost:11434, ollama.ndjson, stop",
        "FIREFOX, anthropic, https://api.anthropic.com/v1, anthropic.sse, end_turn",
        "FIREFOX, ollama, http://localhost:11434, ollama.ndjson, stop"
    })
    void aServerIsSetUpTestedAndAskedTwice(
            Browsers browser, String type, String usualAddress, String recording, String reason)
            throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            ModelServer model = stage.model().requireKey(Stage.KEY);
            model.answer(Script.recording(recording).rechunked(7), Script.recording(recording));
            ChatPage page = stage.open();
            ProviderSettings settings = page.providers().open().choose(type);
            assertThat(settings.field("base-url")).hasValue(usualAddress);
            settings.fill("Mine", model.baseUrl(type), Stage.MODEL, Stage.KEY);
            assertEquals("Reachable: it offers 1 model.", settings.test());
            settings.save();

            page.ask("One?");
            page.turn(0).awaitAnswer(ANSWER);
            boolean thinks = !type.equals("openai");
            if (thinks) {
                page.turn(0).reasoning().locator("summary").click();
                assertThat(page.turn(0).reasoning().locator("p")).hasText(REASONING);
            } else {
                assertThat(page.turn(0).reasoning()).isHidden();
            }
            page.ask("Two?");
            page.turn(1).awaitAnswer(ANSWER);
            model.takeChat();
            String second = model.takeChat().body();
            assertTrue(second.contains("One?") && second.contains("漢字") && second.contains("Two?"), second);
            assertFalse(second.contains("Greet back"), "thoughts are not sent back");

            JsonObject metadata = page.storage()
                    .await(
                            "rows.interactions.length === 2 && rows.interactions.every(row => row.status === 'COMPLETED')")
                    .rows()
                    .getAsJsonArray("interactions")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonObject("metadata");
            assertEquals(reason, metadata.get("finishReason").getAsString());
            assertEquals(30, metadata.get("promptTokens").getAsInt());
            assertEquals(45, metadata.get("totalTokens").getAsInt());
            assertEquals(thinks, metadata.has("reasoning"));
            assertFalse(stage.watch().requests().toString().contains(Stage.KEY));
            assertFalse(stage.watch().words().toString().contains(Stage.KEY));
        }
    }
}
