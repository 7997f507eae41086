package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a backup is written: packed, encrypted, in part, and to a place that was chosen. */
class BackupFileTest {
    private static final String PASSPHRASE = "correct horse, Batterie ☃";

    /** Nobody can choose a place in a test: a file of the origin's private file system stands for it. */
    private static final String PLACE =
            """
            window.showSaveFilePicker = async ({ suggestedName }) => {
                const root = await navigator.storage.getDirectory();
                return root.getFileHandle(suggestedName, { create: true });
            };
            """;

    private static final String TAKEN_PLACE =
            """
            window.showSaveFilePicker = async ({ suggestedName }) => {
                const root = await navigator.storage.getDirectory();
                const handle = await root.getFileHandle(suggestedName, { create: true });
                const writable = await handle.createWritable();
                await writable.write('what was there before');
                await writable.close();
                window.held = await handle.createWritable({ mode: 'exclusive' });
                return handle;
            };
            """;

    private static ChatPage open(Stage stage, String... scripts) {
        for (String script : scripts) {
            stage.context().addInitScript("{" + script + "}");
        }
        stage.model().answer(Script.saying("One"), Script.saying("Two"));
        ChatPage page = stage.openConnected();
        page.ask("First");
        page.turn(0).awaitAnswer("One");
        page.startNewChat();
        page.ask("Second");
        page.turn(0).awaitAnswer("Two");
        page.storage()
                .await("rows.interactions.length === 2 && rows.interactions.every(row => row.status === 'COMPLETED')");
        page.export().open();
        return page;
    }

    private static JsonObject json(byte[] file) {
        return JsonParser.parseString(new String(file, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @ParameterizedTest
    @EnumSource
    void secretsArePackedAndProtectedSoThatAnotherProgramOpensThem(Browsers browser) throws IOException {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, TakenFile.TAKE);
            page.part(".export-dialog", "include-keys").check();
            page.tab().locator(".export-dialog summary").click();
            page.part(".export-dialog", "gzip").check();
            page.part(".export-dialog", "download").click();
            assertThat(page.part(".export-dialog", "error")).containsText("Enter a passphrase");
            page.part(".export-dialog", "passphrase").fill(PASSPHRASE);
            page.part(".export-dialog", "download").click();
            assertThat(page.part(".export-dialog", "error")).containsText("not the same");
            page.part(".export-dialog", "repeat").fill(PASSPHRASE);
            page.export().download();
            byte[] file = TakenFile.bytes(page, "window.taken");
            assertTrue(String.valueOf(page.tab().evaluate("() => window.takenName"))
                    .endsWith(".json.gz.age"));
            assertFalse(new String(file, StandardCharsets.ISO_8859_1).contains(Stage.KEY));
            byte[] packed = AgeCommand.find().decrypt(file, PASSPHRASE);
            byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            assertTrue(new String(plain, StandardCharsets.UTF_8).contains(Stage.KEY));
            assertEquals(2, json(plain).getAsJsonArray("conversations").size());
            assertThat(page.part(".export-dialog", "passphrase")).hasValue("");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneChosenConversationIsAllThereIs(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, TakenFile.TAKE);
            page.part(".export-dialog", "scope").selectOption("chosen");
            page.part(".export-dialog", "filter").fill("sec");
            assertThat(page.tab().locator(".export-dialog__list li")).hasCount(1);
            page.tab().locator(".export-dialog__list input").check();
            assertThat(page.part(".export-dialog", "chosen-count")).hasText("1 conversation chosen.");
            page.export().download();
            JsonObject file = json(TakenFile.bytes(page, "window.taken"));
            assertEquals(1, file.getAsJsonArray("conversations").size());
            assertEquals(1, file.getAsJsonArray("interactions").size());
            assertTrue(file.toString().contains("Second"));
            assertFalse(file.toString().contains("\"First\""));
        }
    }

    private static final String LAST =
            """
            await (async () => {
                const root = await navigator.storage.getDirectory();
                for await (const handle of root.values()) {
                    if (handle.name.endsWith('.json')) { // the browser keeps what is not finished beside it
                        return handle.getFile();
                    }
                }
            })()""";

    @ParameterizedTest
    @EnumSource
    void aPlaceThatWasChosenIsWritten(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage, PLACE);
            page.part(".export-dialog", "save-as").click();
            assertThat(page.export().dialog()).isHidden();
            assertEquals(
                    2,
                    json(TakenFile.bytes(page, LAST))
                            .getAsJsonArray("interactions")
                            .size());
        }
    }

    /** Only Chromium lets one writer keep a file from the others, which stands for any failure here. */
    @Test
    void aPlaceThatCannotBeWrittenKeepsWhatItHad() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = open(stage, TAKEN_PLACE);
            page.part(".export-dialog", "save-as").click();
            assertThat(page.part(".export-dialog", "error")).containsText("What was there before is unchanged");
            assertArrayEquals("what was there before".getBytes(StandardCharsets.UTF_8), TakenFile.bytes(page, LAST));
        }
    }
}
