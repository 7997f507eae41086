package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrashTest {
    private static ChatPage openWith(Stage stage, int conversations) {
        ChatPage page = stage.open();
        page.storage().seed(conversations, 3);
        page.reload();
        page.conversations().item("Seeded 0").waitFor();
        return page;
    }

    private static Locator entry(SettingsDialog settings, String title) {
        return settings.section("trash")
                .locator(".settings-list__item")
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    private static void confirm(ChatPage page) {
        page.tab().locator(".confirm-dialog [data-ref=confirm]").click();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasDeletedIsListedAndPutBackWithAllThatBelongedToIt(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = openWith(stage, 2);
            stage.keepNotes(page.tab());
            page.conversations().delete("Seeded 0");
            SettingsDialog settings = page.settings().open("trash");
            assertThat(entry(settings, "Seeded 0")).containsText("Conversation · 4 rows");
            assertThat(settings.section("trash")).containsText("kept here for 30 days");
            entry(settings, "Seeded 0").locator("[data-ref=restore]").press("Enter");
            assertThat(page.toast("“Seeded 0” is back.")).isVisible();
            assertThat(settings.part("nothing")).isVisible();
            assertThat(settings.section("trash").locator("[data-ref=heading]")).isFocused();
            // The note with the way back has nothing to undo any more.
            assertThat(page.toast("“Seeded 0” was deleted.")).hasCount(0);
            settings.close();
            page.conversations().open("Seeded 0");
            assertThat(page.turns()).hasCount(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedForEverIsGoneAndTheTrashFollowsTheOtherTab(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = openWith(stage, 4);
            ChatPage other = stage.open();
            stage.keepNotes(page.tab());
            stage.keepNotes(other.tab());
            SettingsDialog settings = page.settings().open("trash");
            assertThat(settings.part("nothing")).isVisible();
            delete(other, "Seeded 0", settings);
            delete(other, "Seeded 1", settings);
            page.tab().bringToFront();
            entry(settings, "Seeded 1").locator("[data-ref=purge]").click();
            page.tab().locator(".confirm-dialog [data-ref=cancel]").click();
            assertThat(entry(settings, "Seeded 1")).isVisible();
            other.tab().bringToFront();
            delete(other, "Seeded 2", settings);
            page.tab().bringToFront();
            entry(settings, "Seeded 1").locator("[data-ref=purge]").click();
            confirm(page);
            assertThat(entry(settings, "Seeded 1")).hasCount(0);
            assertThat(page.toast("Gone for good: about ")).isVisible();
            assertThat(other.toast("“Seeded 1” was deleted.")).hasCount(0);
            assertThat(other.toast("“Seeded 2” was deleted.")).isVisible();
            settings.part("empty").click();
            confirm(page);
            assertThat(settings.part("nothing")).isVisible();
            page.storage().await("rows.trash.length === 0 && rows.conversations.length === 1");
        }
    }

    private static void delete(ChatPage other, String title, SettingsDialog settings) {
        other.conversations().delete(title);
        assertThat(entry(settings, title)).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void aModelServerGoesToTheTrashWithItsKeyAndComesBackWithIt(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.providers().open();
            page.providers().field("delete").click();
            confirm(page);
            Locator toast = page.toast("“Local” was deleted.");
            assertThat(toast).isVisible();
            page.storage().await("rows.providerConfigs.length === 0 && rows.apiKeys.length === 0");
            toast.locator("[data-ref=undo]").click();
            page.storage()
                    .await("rows.providerConfigs.length === 1 && rows.apiKeys.length === 1"
                            + " && rows.trash.length === 0");
            page.providers().close();
            assertThat(page.part(".chat-header", "model").locator("option:checked"))
                    .hasText(Stage.MODEL);
            stage.model().answer(Script.saying("Still here"));
            page.ask("Are you there?");
            page.turn(0).awaitAnswer("Still here");
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterItsDaysWhatWasDeletedIsGoneForGood(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = openWith(stage, 2);
            page.conversations().delete("Seeded 0");
            page.tab()
                    .evaluate(
                            """
                            () => new Promise(resolve => {
                                const open = indexedDB.open('LiteChatDB');
                                open.onsuccess = () => {
                                    const writing = open.result.transaction('trash', 'readwrite');
                                    const trash = writing.objectStore('trash');
                                    trash.index('deletedAt').openCursor().onsuccess = event => {
                                        const cursor = event.target.result;
                                        cursor.update({ ...cursor.value, deletedAt: new Date(Date.now() - 31 * 864e5) });
                                    };
                                    writing.oncomplete = () => { open.result.close(); resolve(); };
                                };
                            })""");
            page.reload();
            page.storage().await("rows.trash.length === 0");
        }
    }

    @Test
    void aTrashThatCannotBeClearedIsTold() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            stage.watch().expect("quota|no room");
            ChatPage page = stage.open();
            page.storage().seed(1, 1);
            page.reload();
            page.conversations().delete("Seeded 0");
            page.storage().await("rows.trash.length > 0");
            page.tab().close();
            stage.context()
                    .addInitScript("IDBObjectStore.prototype.delete = () => {"
                            + " throw new DOMException('no room', 'QuotaExceededError'); };");
            com.microsoft.playwright.Page tab = stage.context().newPage();
            tab.clock()
                    .install(new com.microsoft.playwright.Clock.InstallOptions()
                            .setTime(System.currentTimeMillis() + 40 * 86_400_000L));
            tab.navigate(stage.address());
            page = ChatPage.in(tab);
            page.awaitStart();
            assertThat(page.part(".error-banner", "text")).containsText("Storage quota exceeded");
        }
    }
}
