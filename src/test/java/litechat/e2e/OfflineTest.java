package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineTest {
    @ParameterizedTest
    @EnumSource
    void withTheServerStoppedAndTheBrowserRestartedEverythingIsThere(Browsers browser, @TempDir Path profile) {
        try (Stage stage = Stage.in(browser, profile)) {
            stage.model().answer(Script.saying("Kept **here**"));
            ChatPage page = stage.openConnected();
            page.ask("Keep this");
            page.turn(0).awaitAnswer("Kept here");
            page.awaitOfflineUse();
            JsonObject rows = page.storage()
                    .await("rows.interactions[0].status === 'COMPLETED' && rows.appState.length === 1")
                    .rows();

            stage.site().close();
            stage.model().close();
            stage.restartBrowser();
            ChatPage offline = stage.open();
            offline.conversations().open("Keep this");
            offline.turn(0).awaitAnswer("Kept here");
            assertThat(offline.turn(0).answer().locator("strong")).hasText("here");
            offline.conversations().rename("Keep this", "Renamed without a network");
            offline.providers().open();
            assertThat(offline.providers().field("name")).hasValue("Local");
            offline.providers().close();
            offline.reload();
            offline.conversations().await("Renamed without a network");
            assertEquals(rows.get("interactions"), offline.storage().all().get("interactions"));
        }
    }

    @Test
    void chromiumHoldsThePageForInstallable(@TempDir Path profile) {
        try (Stage stage = Stage.in(Browsers.CHROMIUM, profile)) {
            ChatPage page = stage.open();
            page.awaitOfflineUse();
            CDPSession session = stage.context().newCDPSession(page.tab());
            assertEquals(
                    "{\"installabilityErrors\":[]}",
                    session.send("Page.getInstallabilityErrors").toString());
            JsonObject manifest = session.send("Page.getAppManifest");
            assertEquals("[]", manifest.get("errors").toString());
            JsonObject data =
                    JsonParser.parseString(manifest.get("data").getAsString()).getAsJsonObject();
            assertEquals("LiteChat", data.get("name").getAsString());
            assertEquals("standalone", data.get("display").getAsString());
        }
    }
}
