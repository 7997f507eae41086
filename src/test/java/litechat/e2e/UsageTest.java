package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsageTest {
    private static Script answer(int prompt, int completion) {
        return Script.stream()
                .delta("Yes")
                .finish("stop")
                .usage(prompt, completion)
                .done();
    }

    private static Locator rows(SettingsDialog settings, String list) {
        return settings.section("usage").locator("[data-ref=" + list + "] .usage-row");
    }

    @ParameterizedTest
    @EnumSource
    void whatAnswersTookIsToldForEachAndAddedUp(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().offerPriced(Stage.MODEL).answer(answer(1000, 500), answer(3000, 500), answer(10, 10));
            ChatPage page = stage.openConnected();
            page.models().open().part("fetch").click();
            assertThat(page.models().row(Stage.MODEL)).containsText("8,192 tokens");
            assertThat(page.models().row(Stage.MODEL)).containsText("$3 in, $15 out for a million tokens");
            page.models().close();
            page.ask("First");
            page.turn(0).awaitAnswer("Yes");
            page.ask("Second");
            page.turn(1).awaitAnswer("Yes");
            page.startNewChat();
            page.ask("Other");
            page.turn(0).awaitAnswer("Yes");

            page.conversations().open("First");
            page.turn(0).choose("details");
            Locator details = page.tab().locator(".turn-dialog");
            assertThat(details).containsText("1,000 tokens sent, 500 received");
            assertThat(details).containsText("$0.01");
            assertThat(details).containsText(Pattern.compile("First word after.*s"));
            assertThat(details)
                    .containsText("The whole conversation: 2 answers · 4,000 tokens sent, 1,000 received · $0.03");
            page.tab().keyboard().press("Escape");

            SettingsDialog settings = page.settings().open("usage");
            assertThat(settings.section("usage").locator("[data-ref=total]"))
                    .containsText("3 answers · 4,010 tokens sent, 1,010 received · $0.03");
            assertThat(rows(settings, "months")).hasCount(1);
            assertThat(rows(settings, "models")).containsText(new String[] {"test-model · Local"});
            assertThat(rows(settings, "conversations")).containsText(new String[] {"First", "Other"});
            settings.section("usage").locator("[data-ref=bars]").selectOption("cost");
            Locator bars = rows(settings, "conversations").locator("[data-ref=bar]");
            double first = bars.nth(0).boundingBox().width;
            assertTrue(first > 10 * bars.nth(1).boundingBox().width);
            settings.section("usage").locator("[data-ref=period]").selectOption("30");
            assertThat(settings.section("usage").locator("[data-ref=total]")).containsText("3 answers");
        }
    }
}
