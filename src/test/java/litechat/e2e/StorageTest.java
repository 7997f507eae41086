package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StorageTest {
    private static final String DAMAGE =
            """
            () => new Promise(resolve => {
                const open = indexedDB.open('LiteChatDB');
                open.onsuccess = () => {
                    const writing = open.result.transaction(['conversations', 'interactions'], 'readwrite');
                    const interactions = writing.objectStore('interactions');
                    const turn = { type: 'message.user_assistant', status: 'COMPLETED', response: '', metadata: {},
                        createdAt: new Date() };
                    interactions.put({ ...turn, id: 'lost', conversationId: 'gone', index: 0, parentId: null });
                    interactions.put({ ...turn, id: 'twin', conversationId: 'seeded-1', index: 0, parentId: null });
                    interactions.put({ ...turn, id: 'odd', conversationId: 'seeded-1', index: 0, parentId: 'no id' });
                    const conversations = writing.objectStore('conversations');
                    conversations.get('seeded-0').onsuccess = event => {
                        conversations.put({ ...event.target.result, projectId: 'gone' });
                    };
                    writing.oncomplete = () => { open.result.close(); resolve(); };
                };
            })""";

    private static final String TWINS =
            """
            () => new Promise(resolve => {
                const open = indexedDB.open('LiteChatDB');
                open.onsuccess = () => {
                    const writing = open.result.transaction('projects', 'readwrite');
                    for (const id of ['twin-1', 'twin-2']) {
                        writing.objectStore('projects').put({ id, name: 'Twin', path: '/Twin', parentId: null,
                            createdAt: new Date(), updatedAt: new Date(), metadata: {} });
                    }
                    writing.oncomplete = () => { open.result.close(); resolve(); };
                };
            })""";

    private static ChatPage openWith(Stage stage, int conversations, int turns) {
        ChatPage page = stage.open();
        page.storage().seed(conversations, turns);
        page.reload();
        page.conversations().item("Seeded 0").waitFor();
        return page;
    }

    private static Locator usage(SettingsDialog settings, String name) {
        return settings.part("tables").locator(".usage-row").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void clear(ChatPage page, String word) {
        Locator dialog = page.tab().locator(".clear-dialog");
        dialog.locator("[data-ref=word]").fill("something else");
        assertThat(dialog.locator("[data-ref=confirm]")).isDisabled();
        dialog.locator("[data-ref=word]").fill(word);
        dialog.locator("[data-ref=word]").press("Enter");
        assertThat(dialog).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource
    void whatTakesRoomIsShownAndTheLastBackup(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = openWith(stage, 12, 30);
            SettingsDialog settings = page.settings().open("storage");
            assertThat(usage(settings, "conversations")).containsText("12 rows");
            assertThat(usage(settings, "messages")).containsText("360 rows");
            assertThat(settings.part("largest").locator(".usage-row")).hasCount(10);
            assertThat(settings.part("largest").locator(".usage-row").first()).containsText("30 messages");
            assertThat(settings.part("measure")).isVisible();
            assertThat(settings.part("used")).hasText(Pattern.compile("\\d.*B|\\d+ bytes"));
            assertThat(settings.part("backup")).hasText("Never.");
            settings.close();
            page.export().open();
            ExportedFile.downloadedBy(page, stage.downloads());
            settings.open("storage");
            assertThat(settings.part("backup")).containsText("Today (");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedIsFoundRepairedAndTheRepairUndone(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = openWith(stage, 2, 3);
            SettingsDialog settings = page.settings().open("storage");
            settings.part("check").click();
            assertThat(settings.part("integrity-result")).hasText("Everything is as it should be.");
            page.tab().evaluate(DAMAGE);
            settings.part("check").click();
            assertThat(settings.part("integrity-result")).hasText("4 things are not as they should be.");
            Locator findings = settings.part("findings").locator(".settings-list__item");
            assertThat(findings).hasCount(4);
            findings.filter(new Locator.FilterOptions().setHasText("lost"))
                    .locator("[data-ref=repair]")
                    .click();
            assertThat(settings.part("integrity-result")).hasText("3 things are not as they should be.");
            page.storage().await("!rows.interactions.some(row => row.id === 'lost')");
            settings.part("repair-all").click();
            assertThat(settings.part("integrity-result")).hasText("Everything is as it should be.");
            page.storage()
                    .await("!rows.interactions.some(row => row.id === 'odd')"
                            + " && rows.conversations.every(row => row.projectId === null)"
                            + " && new Set(rows.interactions.filter(row => row.conversationId === 'seeded-1')"
                            + ".map(row => row.index)).size === 4");
            page.toast("Repaired.").last().locator("[data-ref=undo]").click();
            assertThat(settings.part("integrity-result")).hasText("3 things are not as they should be.");
            page.storage()
                    .await("rows.interactions.some(row => row.id === 'odd')"
                            + " && rows.interactions.find(row => row.id === 'twin').index === 0");
        }
    }

    @Test
    void theCheckShowsHowFarItIsAndIsStoppedWithTheKeyboard() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = openWith(stage, 3, 30);
            SettingsDialog settings = page.settings().open("storage");
            assertThat(settings.part("measure")).isVisible();
            page.tab().clock().install();
            page.tab().clock().pauseAt(System.currentTimeMillis() + 60_000);
            settings.part("check").focus();
            page.tab().keyboard().press("Enter");
            page.tab().clock().runFor(1);
            assertThat(settings.part("check-progress")).isVisible();
            assertThat(settings.part("check-progress-text")).hasText(Pattern.compile("\\d+ of 93 rows"));
            assertThat(settings.part("integrity-result")).hasText("Checking…");
            assertThat(settings.part("stop-check")).isFocused();
            page.tab().keyboard().press("Enter");
            page.tab().clock().resume();
            assertThat(settings.part("integrity-result")).hasText("Stopped before the end.");
            assertThat(settings.part("check-progress")).isHidden();
            assertThat(settings.part("check")).isFocused();
            page.tab().keyboard().press("Enter");
            assertThat(settings.part("integrity-result")).hasText("Everything is as it should be.");
            assertThat(settings.part("check")).isFocused();
        }
    }

    @Test
    void twoProjectsOfOneNameInOnePlaceAreToldApart() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.open();
            page.tab().evaluate(TWINS);
            SettingsDialog settings = page.settings().open("storage");
            settings.part("check").click();
            assertThat(settings.part("integrity-result")).hasText("1 thing is not as it should be.");
            settings.part("repair").click();
            assertThat(settings.part("integrity-result")).hasText("Everything is as it should be.");
            page.storage().await("rows.projects.map(row => row.name).join() === 'Twin,Twin (2)'");
            page.toast("Repaired.").last().locator("[data-ref=undo]").click();
            page.storage().await("rows.projects.every(row => row.name === 'Twin')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTableAndThenEverythingIsClearedOnlyForWhoWritesItsName(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = openWith(stage, 3, 3);
            ChatPage other = stage.open();
            other.conversations().open("Seeded 0");
            assertThat(other.turns()).hasCount(3);
            page.tab().bringToFront();
            page.conversations().open("Seeded 1");
            SettingsDialog settings = page.settings().open("storage");
            usage(settings, "messages").locator("[data-ref=clear]").click();
            clear(page, "messages");
            assertThat(usage(settings, "messages")).hasCount(0);
            page.storage().await("rows.interactions.length === 0 && rows.conversations.length === 3");
            assertThat(page.turns()).hasCount(0);
            assertThat(other.turns()).hasCount(0);
            settings.part("clear-all").click();
            page.tab().locator(".clear-dialog [data-ref=export]").click();
            assertThat(page.export().dialog()).isVisible();
            page.tab().keyboard().press("Escape");
            clear(page, "everything");
            page.storage()
                    .await("rows.conversations.length === 0 && rows.local.filter("
                            + "row => !row.key.startsWith('open:')).length === 1");
            page.conversations().await();
            other.conversations().await();
            assertThat(other.tab().locator(".empty-state")).isVisible();
            settings.close();
            assertThat(page.tab().locator(".empty-state")).isVisible();
        }
    }

    /** Chromium only: it answers by itself, where Firefox asks the reader. */
    @Test
    void theBrowserIsAskedToKeepTheData() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.open();
            SettingsDialog settings = page.settings().open("storage");
            assertThat(settings.part("persisted")).containsText("Not promised.");
            settings.part("persist").click();
            assertThat(settings.part("persisted")).containsText("did not promise it");
            assertThat(settings.part("persist")).isHidden();
        }
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.open();
            SettingsDialog settings = page.settings().open("storage");
            assertThat(settings.part("persisted")).containsText("Not promised.");
            grantDurableStorage(stage, page);
            settings.part("persist").click();
            assertThat(settings.part("persisted")).hasText("Yes. It will not delete anything by itself.");
            assertThat(settings.part("persist")).isHidden();
        }
    }

    private static void grantDurableStorage(Stage stage, ChatPage page) {
        CDPSession session = stage.context().newCDPSession(page.tab());
        JsonObject target = session.send("Target.getTargetInfo").getAsJsonObject("targetInfo");
        JsonArray permissions = new JsonArray();
        permissions.add("durableStorage");
        JsonObject granted = new JsonObject();
        granted.add("permissions", permissions);
        granted.add("browserContextId", target.get("browserContextId"));
        session.send("Browser.grantPermissions", granted);
    }
}
