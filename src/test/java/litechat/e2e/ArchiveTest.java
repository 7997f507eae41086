package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveTest {
    private static Locator item(SettingsDialog settings, String title) {
        return settings.dialog()
                .locator(".settings-archive-item")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    @ParameterizedTest
    @EnumSource
    void aConversationIsPutAsideAndBackInEveryTab(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"), Script.saying("Two"));
            ChatPage page = stage.openConnected();
            page.ask("First");
            page.turn(0).awaitAnswer("One");
            page.startNewChat();
            page.ask("Second");
            page.turn(0).awaitAnswer("Two");
            ChatPage other = stage.open();
            other.conversations().await("Second", "First");
            page.tab().bringToFront();

            page.conversations().archive("First");
            other.conversations().await("Second");
            page.toast("“First” is in the archive now.")
                    .locator("[data-ref=undo]")
                    .click();
            page.conversations().await("Second", "First");
            page.part(".chat-header", "open-menu").click();
            page.part(".chat-header", "archive").click();
            page.conversations().await("First");
            assertThat(page.tab().locator(".empty-state")).isVisible();
            assertThat(page.composer().input()).isFocused();

            page.reload();
            page.conversations().await("First");
            SettingsDialog settings = page.settings().open("archive");
            assertThat(item(settings, "Second")).hasCount(1);
            assertThat(item(settings, "First")).hasCount(0);
            item(settings, "Second").locator("[data-ref=restore]").click();
            assertThat(item(settings, "Second")).hasCount(0);
            assertThat(settings.section("archive").locator("[data-ref=empty]")).isVisible();
            settings.close();
            page.conversations().await("Second", "First");
            other.conversations().await("Second", "First");
            page.conversations().open("Second");
            page.turn(0).awaitAnswer("Two");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anArchivedConversationIsDeletedAndComesBackIntoTheArchive(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("One"));
            ChatPage page = stage.openConnected();
            page.ask("Old");
            page.turn(0).awaitAnswer("One");
            page.conversations().archive("Old");
            SettingsDialog settings = page.settings().open("archive");
            item(settings, "Old").locator("[data-ref=delete]").click();
            assertThat(item(settings, "Old")).hasCount(0);
            page.storage().await("rows.interactions.length === 0");
            page.toast("“Old” was deleted.").locator("[data-ref=undo]").click();
            assertThat(item(settings, "Old")).hasCount(1);
            page.storage().await("rows.interactions.length === 1");
            settings.section("archive").locator("[data-ref=filter]").fill("nothing like it");
            assertThat(settings.section("archive").locator("[data-ref=no-match]"))
                    .isVisible();
        }
    }
}
