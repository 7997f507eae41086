package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.IntStream;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ModelsDialog;
import litechat.e2e.page.ProviderSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The catalogue of a server, from its list to the question. */
class ModelsTest {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">";

    private static Locator options(ChatPage page) {
        return page.part(".chat-header", "model").locator("optgroup option");
    }

    private static Locator groups(ChatPage page) {
        return page.part(".chat-header", "model").locator("optgroup");
    }

    @ParameterizedTest
    @EnumSource
    void aServerWithoutNamedModelsOffersItsListAndTheChosenOneAnswers(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model()
                    .requireKey(Stage.KEY)
                    .offer("alpha", "beta", "gamma", "__proto__", HOSTILE)
                    .answer(Script.saying("Yes"));
            ChatPage page = stage.open();
            ProviderSettings servers = page.providers().open();
            servers.fill("Local", stage.model().baseUrl(), "", Stage.KEY).save();
            ModelsDialog models = page.models();
            assertThat(models.dialog()).isVisible();
            assertThat(models.names()).hasText(new String[] {HOSTILE, "__proto__", "alpha", "beta", "gamma"});
            assertThat(models.part("servers")).containsText("Local: The server lists 5 models.");
            assertThat(models.dialog().locator("img")).hasCount(0);

            models.row("gamma").locator("[data-ref=enabled]").check();
            models.row("alpha").locator("[data-ref=enabled]").check();
            assertThat(options(page)).hasText(new String[] {"gamma", "alpha"});
            models.part("words").fill("bET local");
            assertThat(models.names()).hasText(new String[] {"beta"});
            assertThat(models.part("count")).hasText("1 of 5 models");
            models.row("beta").locator("[data-ref=favour]").click();
            assertThat(models.row("beta").locator("[data-ref=favour]")).hasAttribute("aria-pressed", "true");
            assertThat(options(page)).hasText(new String[] {"beta", "gamma", "alpha"});
            assertThat(groups(page).first()).hasAttribute("label", "Favourites");
            models.row("beta").locator("[data-ref=ask]").click();
            assertThat(models.dialog()).isHidden();
            assertThat(page.part(".chat-header", "model").locator("option:checked"))
                    .hasText("beta");
            page.ask("Which are you?");
            page.turn(0).awaitAnswer("Yes");
            assertTrue(stage.model().takeChat().body().contains("\"model\":\"beta\""));
            page.reload();
            assertThat(options(page)).hasText(new String[] {"beta", "gamma", "alpha"});
        }
    }

    @Test
    void theOrderIsTheReadersAndHoldsInTheHead() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.open();
            page.providers()
                    .open()
                    .fill("One", stage.model().baseUrl(), "a, b", "")
                    .save();
            page.providers().open().field("add").click();
            page.providers().fill("Two", stage.model().baseUrl(), "c", "").save();
            assertThat(options(page)).hasText(new String[] {"a", "b", "c"});
            ModelsDialog models = page.models().open();
            models.row("c").locator("[data-ref=up]").click();
            assertThat(options(page)).hasText(new String[] {"a", "c", "b"});
            assertThat(groups(page)).hasCount(3);
            models.row("a").locator("[data-ref=down]").focus();
            page.tab().keyboard().press("Enter");
            assertThat(options(page)).hasText(new String[] {"c", "a", "b"});
            assertThat(models.row("a").locator("[data-ref=down]")).isFocused();
            page.tab().keyboard().press("Escape");
            assertThat(models.dialog()).isHidden();
            page.reload();
            assertThat(options(page)).hasText(new String[] {"c", "a", "b"});
        }
    }

    @Test
    void aListThatCannotBeFetchedAnewIsKeptAndTheReasonIsSaid() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("401");
            stage.model().offer("alpha", "beta");
            ChatPage page = stage.openConnected();
            ModelsDialog models = page.models().open();
            assertThat(models.part("servers")).containsText("was not fetched yet");
            assertEquals(0, stage.model().requests("GET", ModelServer.MODELS).size());
            models.part("fetch").click();
            assertThat(models.names()).hasText(new String[] {"test-model", "alpha", "beta"});
            stage.model().requireKey("another");
            models.part("fetch").click();
            assertThat(models.part("status")).containsText("refuses the key (status 401)");
            assertThat(models.part("status")).containsText("The list as it was before is kept.");
            assertThat(models.part("status")).hasAttribute("data-state", "failed");
            assertThat(models.names()).hasCount(3);
            page.reload();
            page.models().open();
            assertThat(models.names()).hasText(new String[] {"test-model", "alpha", "beta"});
            assertThat(models.part("status")).containsText("2 models, fetched");
            assertFalse(page.tab().content().contains("CANARY"));
        }
    }

    @Test
    void tenThousandModelsAreSearchedWhileOneTypes() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            List<String> names =
                    IntStream.range(0, 10_000).mapToObj("model-%05d"::formatted).toList();
            stage.model().offer(names.toArray(String[]::new));
            ChatPage page = stage.openConnected();
            ModelsDialog models = page.models().open();
            models.part("fetch").click();
            assertThat(models.part("count")).hasText("10,001 models");
            assertThat(models.names()).hasCount(100);
            models.part("more").click();
            assertThat(models.names()).hasCount(200);
            models.part("words").pressSequentially("09999");
            assertThat(models.names()).hasText(new String[] {"model-09999"});
            models.row("model-09999").locator("[data-ref=ask]").click();
            assertThat(page.part(".chat-header", "model").locator("option:checked"))
                    .hasText("model-09999");
            page.reload();
            assertThat(options(page)).hasText(new String[] {Stage.MODEL, "model-09999"});
        }
    }
}
