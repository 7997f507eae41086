package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups that nobody has to think of. A folder of the origin's private file system stands for one that was chosen. */
class AutomaticBackupTest {
    private static final String FOLDER =
            """
            window.showDirectoryPicker = async () =>
                (await navigator.storage.getDirectory()).getDirectoryHandle('backups', { create: true });
            """;

    private static final String NAMES =
            """
            async () => {
                const root = await navigator.storage.getDirectory();
                const folder = await root.getDirectoryHandle('backups');
                const names = [];
                for await (const name of folder.keys()) {
                    names.push(name);
                }
                return names.sort();
            }""";

    private static final String REMOVE_FOLDER =
            "async () => (await navigator.storage.getDirectory()).removeEntry('backups', { recursive: true })";

    /** Whether the next look lies ahead. */
    private static final String HAS_LOOKED =
            """
            () => new Promise(resolve => {
                const open = indexedDB.open('LiteChatDB');
                open.onsuccess = () => {
                    const reading = open.result.transaction('local').objectStore('local').get('lastBackup');
                    reading.onsuccess = () => { open.result.close(); resolve(reading.result?.next > new Date()); };
                };
            })""";

    private static final String LEAVE_EMPTY =
            """
            async name => {
                const root = await navigator.storage.getDirectory();
                await (await root.getDirectoryHandle('backups')).getFileHandle(name, { create: true });
            }""";

    private static final Pattern WRITTEN =
            Pattern.compile("litechat_backup_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d(_\\d)?\\.json was written");

    private static ChatPage open(Stage stage, String script) {
        stage.context().addInitScript("{" + TakenFile.TAKE + script + "}");
        stage.model().answer(Script.saying("One"));
        ChatPage page = stage.openConnected();
        page.ask("First");
        page.turn(0).awaitAnswer("One");
        page.storage().await("rows.interactions.every(row => row.status === 'COMPLETED')");
        return page;
    }

    private static Locator backups(ChatPage page) {
        return page.tab().locator(".sidebar [data-ref=backup]");
    }

    private static List<?> names(ChatPage page) {
        return (List<?>) page.tab().evaluate(NAMES);
    }

    private static void awaitFiles(ChatPage page, int count) {
        page.tab().waitForCondition(() -> names(page).size() == count);
    }

    @ParameterizedTest
    @EnumSource
    void aFolderGetsBackupsThatAreReadAgainAndTheOldestGo(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, FOLDER);
            page.settings().open("backups");
            assertThat(page.settings().part("last-good")).hasText("Never.");
            page.settings().part("choose").click();
            assertThat(page.settings().part("result")).hasText(Pattern.compile(WRITTEN.pattern() + ", read again.*"));
            assertThat(page.settings().part("last-good")).containsText("backups/litechat_backup_");
            assertThat(page.settings().part("changed")).hasText("None.");
            assertEquals(1, names(page).size());
            String file = new String(
                    TakenFile.bytes(
                            page,
                            """
                            await (async () => {
                                const root = await navigator.storage.getDirectory();
                                for await (const handle of (await root.getDirectoryHandle('backups')).values()) {
                                    return handle.getFile();
                                }
                            })()"""),
                    StandardCharsets.UTF_8);
            JsonObject json = JsonParser.parseString(file).getAsJsonObject();
            assertEquals(1, json.getAsJsonArray("interactions").size());
            assertFalse(file.contains(Stage.KEY));

            page.settings().part("now").click();
            assertThat(page.settings().part("now")).isEnabled();
            awaitFiles(page, 2);
            page.tab().locator("#setting-backupkeep").fill("1");
            page.tab().locator("#setting-backupkeep").press("Tab");
            assertThat(page.tab().locator("#setting-backupkeep-state")).containsText("Saved");
            page.settings().part("now").click();
            awaitFiles(page, 1);
            assertThat(page.settings().part("now")).isEnabled();

            String lastGood = page.settings().part("last-good").textContent();
            page.storage().putDamagedTag();
            page.settings().part("now").click();
            assertThat(page.settings().part("result")).containsText("would refuse the file for them: tags.");
            assertEquals(2, names(page).size(), "the older one is kept");
            assertThat(page.settings().part("last-good")).hasText(lastGood);
            assertThat(page.settings().part("last")).containsText("An import would refuse it");
            assertThat(backups(page))
                    .hasText("Last good backup: less than a day ago, in backups."
                            + " The latest one (less than a day ago) would be refused by an import.");

            page.tab().evaluate(REMOVE_FOLDER);
            page.settings().part("now").click();
            assertThat(page.settings().part("result")).containsText("is not there any more");
            assertThat(page.settings().part("last-good")).containsText("backups/litechat_backup_");
            assertThat(backups(page))
                    .hasText("Last good backup: less than a day ago, in backups."
                            + " The latest attempt failed less than a day ago.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDueGoesToTheFolderByItself(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, FOLDER);
            page.settings().open("backups");
            page.settings().part("choose").click();
            assertThat(page.settings().part("result")).hasText(WRITTEN);
            page.settings().close();
            stage.model().answer(Script.saying("Two"));
            page.ask("Second");
            page.turn(1).awaitAnswer("Two");
            page.tab().close();
            page = later(stage, 2);
            awaitFiles(page, 2);
            assertThat(backups(page)).hasText("Last good backup: less than a day ago, in backups.");
            assertThat(page.tab().locator(".backup-reminder [data-ref=content]"))
                    .isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLineOfTheLastGoodOneMovesNoButtonWhenItComes(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            Locator button = page.tab().locator(".sidebar [data-ref=open-providers]");
            assertThat(backups(page)).isVisible();
            double shown = button.boundingBox().y;
            backups(page).evaluate("line => { line.hidden = true; }");
            assertThat(backups(page)).isHidden();
            assertEquals(shown, button.boundingBox().y);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatATabLeftEmptyWhenItWasEndedIsNoneOfThoseThatAreKept(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, FOLDER);
            page.settings().open("backups");
            page.settings().part("choose").click();
            assertThat(page.settings().part("result")).hasText(WRITTEN);
            String good = String.valueOf(names(page).get(0));
            page.tab().locator("#setting-backupkeep").fill("2");
            page.tab().locator("#setting-backupkeep").press("Tab");
            assertThat(page.tab().locator("#setting-backupkeep-state")).containsText("Saved");
            page.tab().evaluate(LEAVE_EMPTY, "litechat_backup_2999-01-01_00-00-00.json");
            page.settings().part("now").click();
            awaitFiles(page, 3); // the empty one may be another browser's that is still being written
            assertThat(page.settings().part("now")).isEnabled();
            page.settings().close();
            stage.model().answer(Script.saying("Two"));
            page.ask("Second");
            page.turn(1).awaitAnswer("Two");
            page.tab().close();
            page = later(stage, 2);
            awaitFiles(page, 2);
            assertFalse(names(page).contains(good), "the oldest of three good ones goes");
            assertFalse(names(page).contains("litechat_backup_2999-01-01_00-00-00.json"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNoFolderAClickMakesTheBackupThatIsDue(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, "");
            assertThat(backups(page)).hasText("No good backup yet.");
            page.tab().close();
            page = later(stage, 15);
            assertThat(page.tab().locator(".backup-reminder [data-ref=text]"))
                    .hasText("There is no backup yet of what is in this browser.");
            page.tab().locator(".backup-reminder [data-ref=now]").click();
            assertThat(page.tab().locator(".backup-reminder [data-ref=content]"))
                    .isHidden();
            assertTrue(TakenFile.name(page).startsWith("litechat_full_export_"));
            assertThat(backups(page)).hasText("No good backup yet. Exported less than a day ago, but not checked.");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAWholeGoodBackupLeavesTheReminderThere(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, "");
            page.tab().close();
            page = later(stage, 15);
            Locator reminder = page.tab().locator(".backup-reminder [data-ref=text]");
            assertThat(reminder).hasText("There is no backup yet of what is in this browser.");
            page.export().open();
            page.tab().locator(".export-dialog__more summary").click();
            page.part(".export-dialog", "has-rules").uncheck();
            page.export().download();
            assertThat(reminder).hasText("There is no backup yet of what is in this browser.");
            assertThat(reminder).isVisible();

            page.storage().putDamagedTag();
            page.tab().locator(".backup-reminder [data-ref=now]").click();
            assertThat(page.toast("is no good backup. Keep older ones.").first())
                    .isVisible();
            assertThat(reminder).containsText("would refuse the file for them: tags. Keep older backups.");
            assertThat(reminder).isVisible();
            assertThat(backups(page)).hasText("No good backup yet.");
        }
    }

    /** The page opened so many days later, once it has looked whether a backup is due. */
    private static ChatPage later(Stage stage, int days) {
        com.microsoft.playwright.Page tab = stage.context().newPage();
        tab.clock()
                .install(new com.microsoft.playwright.Clock.InstallOptions()
                        .setTime(System.currentTimeMillis() + days * 86_400_000L));
        tab.navigate(stage.address());
        ChatPage page = ChatPage.in(tab);
        page.awaitStart();
        tab.waitForCondition(() -> {
            tab.clock().fastForward(30_000); // nothing tells when the timer is set, so time goes on until it has rung
            return (boolean) tab.evaluate(HAS_LOOKED);
        });
        return page;
    }
}
