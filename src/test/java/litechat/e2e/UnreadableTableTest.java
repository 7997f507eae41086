package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ExportedFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table that cannot be read takes its own part away from the page, and nothing else. */
class UnreadableTableTest {
    /** A table cannot be read while {@code unreadable()} names it. */
    private static final String BREAK =
            """
            for (const kind of [IDBObjectStore, IDBIndex]) {
                for (const name of ['get', 'getAll', 'getKey', 'getAllKeys', 'getAllRecords', 'openCursor', 'openKeyCursor',
                        'count']) {
                    const original = kind.prototype[name];
                    if (original) {
                        kind.prototype[name] = function (...parameters) {
                            if ((this.objectStore ?? this).name === unreadable()) {
                                throw new DOMException('Unreadable block.', 'UnknownError');
                            }
                            return original.apply(this, parameters);
                        };
                    }
                }
            }
            """;

    /** It stands behind the # of the address until it is mended, and is told to workers with what they are asked. */
    private static final String OF_PAGE =
            """
            const unreadable = () => window.mended ? '' : location.hash.slice(1);
            const postMessage = Worker.prototype.postMessage;
            Worker.prototype.postMessage = function (message) {
                postMessage.call(this, { ...message, unreadable: unreadable() });
            };
            """;

    private static final String OF_WORKER =
            """
            let named = '';
            addEventListener('message', ({ data }) => { named = data.unreadable; });
            const unreadable = () => named;
            """;

    /** The page whose worker can be kept from reading too. */
    private static Path built = Stage.BUILT_PAGE;

    @BeforeAll
    static void build(@TempDir Path temporary) throws IOException, InterruptedException {
        built = NewerBuild.withWorker(OF_WORKER + BREAK, temporary);
    }

    private static void prepare(Stage stage) {
        stage.watch().expect("cannot be read|Unreadable block");
        stage.context().addInitScript("{" + OF_PAGE + BREAK + "}");
        stage.model().answer(Script.saying("One"));
        ChatPage page = stage.openConnected();
        page.ask("First");
        page.turn(0).awaitAnswer("One");
        page.storage().await("rows.interactions[0].status === 'COMPLETED' && rows.appState.length === 1");
        page.tab().close();
    }

    private static ChatPage openWithout(Stage stage, String table) {
        Page tab = stage.context().newPage();
        tab.navigate(stage.address() + "#" + table);
        ChatPage page = ChatPage.in(tab);
        page.awaitStart();
        return page;
    }

    private static void assertTold(ChatPage page, String parts) {
        assertThat(page.part(".parts-banner", "text"))
                .hasText("Not readable at the moment: " + parts
                        + ". The rest works. (The database refused: Unreadable block. Nothing was changed.)");
        assertThat(page.part(".error-banner", "content").first()).isHidden();
    }

    /** Everything but the table is in the file, and what is not is named. */
    private static void assertExportedWithout(Stage stage, ChatPage page, String section) {
        page.part(".parts-banner", "export").click();
        ExportedFile file = ExportedFile.downloadedPartly(page, stage.downloads());
        assertThat(page.part(".export-dialog", "error")).containsText("without what cannot be read: " + section + ".");
        JsonObject json = file.json();
        assertFalse(json.has(section));
        assertEquals(14, json.size());
        page.part(".export-dialog", "cancel").click();
    }

    private static void mend(ChatPage page) {
        page.tab().evaluate("() => { window.mended = true; }");
        page.part(".parts-banner", "again").click();
        assertThat(page.part(".parts-banner", "content")).isHidden();
        page.tab().close();
    }

    /** The draft stands in the table, and whether a server waits to be confirmed; unread, nothing is saved and none is asked. */
    private static void assertNobodyIsAsked(Stage stage, ChatPage page) {
        page.conversations().open("First");
        page.turn(0).awaitAnswer("One");
        page.ask("Second");
        assertThat(page.part(".composer", "not-saved")).containsText("Unreadable block");
        assertThat(page.composer().input()).hasValue("Second");
        assertThat(page.turns()).hasCount(2); // the second is the question that got no answer without the key
        assertEquals(1, stage.model().requests("POST", "/v1/chat/completions").size(), "nobody was asked");
    }

    @ParameterizedTest
    @EnumSource
    void eachPartOfTheStartFailsAlone(Browsers browser) {
        try (Stage stage = Stage.of(built, browser)) {
            prepare(stage);

            ChatPage page = openWithout(stage, "appState");
            assertThat(page.part(".parts-banner", "text")).containsText("the settings, which answers were interrupted");
            page.conversations().open("First");
            page.turn(0).awaitAnswer("One");
            assertExportedWithout(stage, page, "settings");
            mend(page);

            page = openWithout(stage, "providerConfigs");
            assertTold(page, "the model servers");
            page.conversations().open("First");
            page.turn(0).awaitAnswer("One");
            assertExportedWithout(stage, page, "providerConfigs");
            mend(page);

            page = openWithout(stage, "projects");
            assertTold(page, "the projects");
            page.conversations().open("First");
            page.turn(0).awaitAnswer("One");
            page.conversations().rename("First", "Renamed");
            page.conversations().rename("Renamed", "First");
            assertExportedWithout(stage, page, "projects");
            page.part(".parts-banner", "repair").click();
            assertThat(page.settings().section("storage")).isVisible();
            page.settings().close();
            mend(page);

            page = openWithout(stage, "apiKeys");
            assertTold(page, "the API keys");
            page.conversations().open("First");
            page.ask("Without a key");
            page.turn(1).awaitStatus("error");
            assertThat(page.turn(1).notice()).containsText("The key of this server cannot be read");
            assertEquals(
                    1,
                    stage.model().requests("POST", "/v1/chat/completions").size(),
                    "nothing was asked without the key");
            mend(page);

            page = openWithout(stage, "conversations");
            assertTold(page, "the list of conversations");
            page.conversations().await();
            assertExportedWithout(stage, page, "conversations");
            mend(page);

            page = openWithout(stage, "interactions");
            page.conversations().open("First");
            assertTold(page, "the messages of this conversation");
            assertExportedWithout(stage, page, "interactions");
            mend(page);

            page = openWithout(stage, "local");
            assertThat(page.part(".parts-banner", "content")).isHidden();
            assertNobodyIsAsked(stage, page);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRepairIsOffered(Browsers browser) {
        try (Stage stage = Stage.of(built, browser)) {
            prepare(stage);
            ChatPage page = openWithout(stage, "conversations");
            page.part(".parts-banner", "repair").click();
            assertThat(page.tab().locator("dialog.settings")).isVisible();
            assertTrue(page.tab().locator("dialog[open]").count() > 0);
        }
    }
}
