package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page says and still does when others, or the browser, do something to its database. */
class ConnectionTest {
    private static final String REFUSED =
            "Your data was saved by a newer version of LiteChat. Reload the page to get that version; nothing was changed.";
    private static final String LOST_SAVE = "Not saved: The connection to the database was lost.";

    private static ChatPage withTwoConversations(Stage stage) {
        stage.model().answer(Script.saying("One"), Script.saying("Two"));
        ChatPage page = stage.openConnected();
        page.ask("First");
        page.turn(0).awaitAnswer("One");
        page.startNewChat();
        page.ask("Second");
        page.turn(0).awaitAnswer("Two");
        page.storage()
                .await("rows.interactions.every(row => row.status === 'COMPLETED') && rows.appState.length === 1");
        return page;
    }

    private static Locator banner(ChatPage page) {
        return page.part(".connection-banner", "text");
    }

    private static void assertState(ChatPage page, String note, String sentence) {
        assertThat(banner(page)).containsText(sentence);
        assertThat(page.part(".sidebar", "connection-text")).hasText(note);
    }

    /** The question stays where it was written, and it is said why. */
    private static void assertNotSaved(ChatPage page, String question, String reason) {
        page.ask(question);
        assertThat(page.part(".composer", "not-saved")).containsText(reason);
        assertThat(page.composer().input()).hasValue(question);
    }

    private static void assertReadsAndExports(Stage stage, ChatPage page) {
        page.conversations().open("First");
        page.turn(0).awaitAnswer("One");
        page.export().open();
        ExportedFile file = ExportedFile.downloadedBy(page, stage.downloads());
        assertEquals(2, file.json().getAsJsonArray("conversations").size());
        assertEquals(2, file.json().getAsJsonArray("interactions").size());
        assertEquals(1, file.json().getAsJsonArray("providerConfigs").size());
    }

    @ParameterizedTest
    @EnumSource
    void anotherTabsUpgradeStopsThisOneFromWritingAndItStillReadsAndExports(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = withTwoConversations(stage);
            JsonObject before = page.storage().all();
            List<String> tabs = page.storage().openTabs();
            OtherTab.open(stage).upgrade(5);
            assertState(page, "This page is out of date", "Nothing more is saved here");
            assertNotSaved(page, "Too late", "Not saved: " + REFUSED);
            assertReadsAndExports(stage, page);
            Locator rename = page.conversations().renameWithoutWaiting("Second", "Renamed too late");
            assertThat(rename.locator("[data-ref=error]")).hasText(REFUSED);
            assertThat(rename.locator("[data-ref=title]")).hasValue("Renamed too late");
            rename.locator("[data-ref=cancel]").click();
            page.conversations().await("Second", "First");
            assertThat(page.part(".error-banner", "text").first()).hasText(REFUSED);
            assertUnchanged(before, page);

            page.reload("Storage can only be read");
            assertState(page, "Storage can only be read", "All of it can be read and exported here");
            assertNotSaved(page, "Still too late", "Not saved: " + REFUSED);
            assertReadsAndExports(stage, page);
            assertUnchanged(before, page);
            assertEquals(tabs, page.storage().openTabs());
            assertEquals("[50]", OtherTab.open(stage).versions());
        }
    }

    private static void assertUnchanged(JsonObject before, ChatPage page) {
        JsonObject after = page.storage().all();
        assertEquals("[{\"id\":\"new\"}]", after.remove("later").toString());
        assertEquals(before, after);
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseOfTheFirstVersionIsWaitedForAndThenShownWithEveryRow(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            OtherTab other = OtherTab.open(stage);
            other.makeVersion1();
            Page tab = stage.context().newPage();
            tab.navigate(stage.address());
            assertThat(tab.locator("#startup [data-ref=startup-text]"))
                    .containsText("Another tab keeps the database open in an older version.");
            assertThat(tab.locator("#app")).isHidden();
            tab.evaluate( // there is nothing to begin a conversation in yet
                    """
                    () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'O', code: 'KeyO', ctrlKey: true,
                        shiftKey: true, bubbles: true, cancelable: true }))""");
            assertEquals("[10]", other.versions());
            other.release();
            ChatPage page = ChatPage.in(tab);
            page.awaitStart();
            assertThat(page.part(".error-banner", "content")).isHidden();
            page.projects().expand("Project");
            page.conversations().open("From the first version");
            page.turn(0).awaitAnswer("Old answer");
            assertThat(page.turn(0).question()).hasText("Old question");
            page.export().open();
            page.export().includeKeys();
            JsonObject file = ExportedFile.downloadedBy(page, stage.downloads()).json();
            for (String section : new String[] {
                "apiKeys",
                "providerConfigs",
                "projects",
                "conversations",
                "interactions",
                "rules",
                "tags",
                "tagRuleLinks",
                "mods",
                "syncRepos"
            }) {
                assertEquals(1, file.getAsJsonArray(section).size(), section);
            }
            assertEquals(
                    new JsonPrimitive("dark"), file.getAsJsonObject("settings").get("theme"));
            assertEquals("[40]", other.versions());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, The database is still open in another tab",
        "1, The database is still open in 1 other tab",
        "2, The database is still open in 2 other tabs"
    })
    void whoWaitsLongIsToldWhatToDo(int counted, String sentence) {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            OtherTab other = OtherTab.open(stage);
            other.makeVersion1();
            other.countAsOpen(counted);
            Page tab = stage.context().newPage();
            tab.clock().install();
            tab.navigate(stage.address());
            Locator startup = tab.locator("#startup [data-ref=startup-text]");
            assertThat(startup).containsText("Another tab keeps the database open in an older version.");
            tab.clock().fastForward(1_000); // it goes on by itself as well
            assertThat(startup).containsText("Another tab keeps the database open in an older version.");
            tab.clock().fastForward(9_000);
            assertThat(startup).containsText(sentence);
            assertThat(startup).containsText("Close every other LiteChat tab");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseThatAnotherTabDeletesIsGoneInWordsAndNotReplaced(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = withTwoConversations(stage);
            OtherTab other = OtherTab.open(stage);
            other.deleteDatabase();
            assertGone(page, other);
            page.reload();
            page.conversations().await();
            assertEquals("[40]", other.versions());
        }
    }

    @Test
    void aDatabaseThatTheBrowserClearsIsGoneInWordsAndNotReplaced() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = withTwoConversations(stage);
            clear(stage, page, "all");
            assertGone(page, OtherTab.open(stage));
        }
    }

    private static void assertGone(ChatPage page, OtherTab other) {
        assertState(page, "Storage was deleted", "The database of this page was deleted");
        assertEquals("[]", other.versions());
        assertNotSaved(page, "Too late", LOST_SAVE);
        page.turn(0).awaitAnswer("Two");
        page.export().open();
        assertThat(page.part(".export-dialog", "error"))
                .hasText(
                        "The database was deleted, so there is nothing to export. What is still shown on the page can be"
                                + " copied.");
        assertThat(page.part(".export-dialog", "download")).isDisabled();
        page.part(".export-dialog", "cancel").click();
        assertEquals("[]", other.versions());
    }

    @Test
    void settingsOpenedAfterADeletionDoNotMakeAnEmptyDatabase() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.open();
            OtherTab other = OtherTab.open(stage);
            other.deleteDatabase();
            assertState(page, "Storage was deleted", "The database of this page was deleted");
            page.export().open();
            assertThat(page.part(".export-dialog", "error")).containsText("there is nothing to export");
            assertEquals("[]", other.versions());
        }
    }

    @Test
    void whatArrivesAfterTheDatabaseWasClearedIsShownAsNotSaved() throws InterruptedException {
        Gate gate = new Gate();
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            stage.model()
                    .answer(Script.stream()
                            .delta("partial")
                            .gate(gate)
                            .delta(" and the rest")
                            .finish("stop")
                            .done());
            page.ask("Go on");
            gate.awaitReached();
            page.storage().await("rows.interactions[0]?.response === 'partial'");
            clear(stage, page, "indexeddb");
            assertState(page, "Storage was deleted", "The database of this page was deleted");
            gate.open();
            assertThat(page.turn(0).answer()).hasText("partial and the rest");
            assertThat(page.turn(0).notice()).containsText("What has arrived is not saved: ");
            assertEquals("[]", OtherTab.open(stage).versions());
        }
    }

    private static void clear(Stage stage, ChatPage page, String types) {
        stage.watch().expectLostConnections();
        CDPSession session = stage.context().newCDPSession(page.tab());
        JsonObject what = new JsonObject();
        what.addProperty("origin", stage.address().substring(0, stage.address().length() - 1));
        what.addProperty("storageTypes", types);
        session.send("Storage.clearDataForOrigin", what);
    }

    @ParameterizedTest
    @EnumSource
    void aConnectionThatTheBrowserClosesIsOpenedAgainAndNothingIsLost(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.watch().expectLostConnections();
            stage.context()
                    .addInitScript(
                            """
                            window.opened = [];
                            const open = IDBFactory.prototype.open;
                            IDBFactory.prototype.open = function (...parameters) {
                                const request = open.apply(this, parameters);
                                request.addEventListener('success', () => opened.push(request.result));
                                return request;
                            };
                            """);
            ChatPage page = withTwoConversations(stage);
            page.tab()
                    .evaluate("() => { window.told = []; new MutationObserver(() => told.push("
                            + "document.querySelector('.connection-banner').textContent)).observe("
                            + "document.querySelector('.connection-banner'), { childList: true, subtree: true }); }");
            page.tab()
                    .evaluate("() => opened.splice(0).forEach(each => {"
                            + " each.close(); each.dispatchEvent(new Event('close')); })");
            assertThat(page.part(".connection-banner", "content")).isHidden();
            page.awaitStart();
            stage.model().answer(Script.saying("Three"));
            page.ask("Third");
            page.turn(1).awaitAnswer("Three");
            page.conversations().open("First");
            page.turn(0).awaitAnswer("One");
            assertTrue(
                    String.valueOf(page.tab().evaluate("() => told.join()"))
                            .contains("The connection to the database was lost."),
                    "the loss was shown");
            assertEquals(
                    3, StoredRows.rows(page.storage().all(), "interactions").size());
        }
    }
}
