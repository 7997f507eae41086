package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.PromptDialog;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttachmentTest {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
            4 0 obj<</Length 48>>stream
            BT /F1 18 Tf 10 50 Td (Hello from a PDF) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    /** Hands a file over as the browser does when it is dropped on the page or pasted into the field. */
    private static final String TRANSFER =
            """
            ([kind, name, base64]) => {
                const bytes = Uint8Array.from(atob(base64), each => each.charCodeAt(0));
                const transfer = new DataTransfer();
                transfer.items.add(new File([bytes], name, { type: 'image/png' }));
                const options = { bubbles: true, cancelable: true };
                // Not every browser lets a script make these events with content.
                const event = new Event(kind, options);
                const field = kind === 'drop' ? 'dataTransfer' : 'clipboardData';
                Object.defineProperty(event, field, { value: transfer });
                document.querySelector('#composer-input').dispatchEvent(event);
            }""";

    private static FilePayload file(String name, String type, byte[] content) {
        return new FilePayload(name, type, content);
    }

    private static FilePayload text(String name, String content) {
        return file(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static FilePayload picture(String name) {
        return file(name, "image/png", Base64.getDecoder().decode(PNG));
    }

    private static void attach(ChatPage page, FilePayload... files) {
        page.part(".composer", "picker").setInputFiles(files);
    }

    private static Locator chips(ChatPage page) {
        return page.tab().locator(".composer .file-chip");
    }

    private static String part(JsonArray parts, int place, String name) {
        return parts.get(place).getAsJsonObject().get(name).toString();
    }

    @ParameterizedTest
    @EnumSource
    void filesArriveAtTheServerAsTheyWereShownAndStayWithTheirTurn(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            attach(
                    page,
                    text("notes.txt", "Grüße"),
                    picture("dot.png"),
                    file("paper.pdf", "application/pdf", PDF.getBytes(StandardCharsets.ISO_8859_1)));
            assertThat(chips(page)).hasCount(3);
            assertThat(chips(page).nth(1).locator("img")).isVisible();
            page.composer().input().fill("What is it?");
            page.storage().await("rows.local.some(row => row.text === 'What is it?')");
            page.reload();
            assertThat(chips(page).locator("[data-ref=name]"))
                    .hasText(new String[] {"notes.txt", "dot.png", "paper.pdf"});
            assertThat(page.composer().input()).hasValue("What is it?");
            assertThat(page.composer().send()).isEnabled();
            PromptDialog dialog = page.composer().preview();
            String shown =
                    dialog.messages().get(0).getAsJsonObject().get("content").getAsString();
            assertEquals(
                    """
                    <file name="notes.txt">
                    Grüße
                    </file>

                    <file name="paper.pdf">
                    Hello from a PDF
                    </file>

                    What is it?""",
                    shown);
            assertThat(dialog.part("messages")).containsText("With pictures: dot.png (image/png)");
            dialog.close();
            page.composer().input().press("Enter");
            page.turn(0).awaitAnswer("1");
            JsonArray parts = stage.model()
                    .takeChat()
                    .json()
                    .getAsJsonArray("messages")
                    .get(0)
                    .getAsJsonObject()
                    .getAsJsonArray("content");
            assertEquals("{\"url\":\"data:image/png;base64," + PNG + "\"}", part(parts, 0, "image_url"));
            assertEquals(shown, parts.get(1).getAsJsonObject().get("text").getAsString());
            assertThat(chips(page)).hasCount(0);

            page.reload();
            page.conversations().open("What is it?");
            Locator files = page.tab().locator(".message-turn .file-chip");
            assertThat(files.locator("[data-ref=name]")).hasText(new String[] {"notes.txt", "dot.png", "paper.pdf"});
            assertThat(files.nth(1).locator("img")).isVisible();
            files.nth(2).locator("[data-ref=open]").click();
            assertThat(page.tab().locator(".file-dialog pre")).hasText("Hello from a PDF");
            page.tab().keyboard().press("Escape");
            files.nth(0).locator("[data-ref=open]").click();
            assertThat(page.tab().locator(".file-dialog pre")).hasText("Grüße");
            page.tab().keyboard().press("Escape");
            JsonObject rows = page.storage().all();
            assertEquals(4, StoredRows.rows(rows, "attachments").size());
            assertEquals(
                    4,
                    StoredRows.rows(rows, "interactions")
                            .get(0)
                            .getAsJsonArray("fileHashes")
                            .size());

            page.ask("And now?");
            page.turn(1).awaitAnswer("2");
            String second = stage.model().takeChat().body();
            assertTrue(second.contains(PNG) && second.contains("Hello from a PDF"), "the history has its files");
        }
    }

    @ParameterizedTest
    @EnumSource
    void picturesArePastedAndDroppedAndTakenAwayAgain(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.tab().evaluate(TRANSFER, List.of("paste", "pasted.png", PNG));
            assertThat(chips(page)).hasCount(1);
            assertThat(page.composer().send()).isEnabled();
            page.tab().evaluate(TRANSFER, List.of("drop", "dropped.png", PNG));
            assertThat(page.part(".composer", "files-told"))
                    .hasText("“dropped.png” was not attached: it is attached already.");
            chips(page).locator("[data-ref=remove]").click();
            assertThat(chips(page)).hasCount(0);
            assertThat(page.composer().send()).isDisabled();
            page.storage().await("rows.attachments.length === 0 && !rows.local.some(row => row.files)");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itIsToldThatAModelTakesNoPictures(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().offerPriced(Stage.MODEL);
            ChatPage page = stage.openConnected();
            page.models().open().part("fetch").click();
            assertThat(page.models().part("servers")).containsText("The server lists");
            page.models().close();
            attach(page, text("notes.txt", "Grüße"));
            assertThat(chips(page)).hasCount(1);
            assertThat(page.part(".composer", "files-unseen")).isHidden();
            attach(page, picture("dot.png"));
            assertThat(page.part(".composer", "files-unseen"))
                    .containsText("“" + Stage.MODEL + "” takes no pictures, says the list of its server.");
            chips(page).nth(1).locator("[data-ref=remove]").click();
            assertThat(page.part(".composer", "files-unseen")).isHidden();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongPasteIsOfferedAsAFile(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.composer().input().fill("Look: ");
            pasteText(page, 5_000);
            page.part(".composer", "paste-as-file").click();
            assertThat(chips(page).locator("[data-ref=name]")).hasText("pasted.txt");
            assertThat(page.composer().input()).hasValue("Look: ");
            assertThat(page.part(".composer", "paste-offer")).isHidden();
        }
    }

    @Test
    void aLongPasteThatIsRefusedAsAFileStaysWhereItIs() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            int length = 2 * 1024 * 1024 + 1;
            pasteText(page, length);
            page.part(".composer", "paste-as-file").click();
            assertThat(page.part(".composer", "files-told")).containsText("“pasted.txt” was not attached");
            assertThat(chips(page)).hasCount(0);
            assertEquals(length, page.composer().input().evaluate("field => field.value.length"));
        }
    }

    private static void pasteText(ChatPage page, int length) {
        page.composer().awaitExtras();
        page.tab()
                .evaluate(
                        """
                        length => {
                            const field = document.querySelector('#composer-input');
                            const text = 'x'.repeat(length);
                            const transfer = new DataTransfer();
                            transfer.setData('text/plain', text);
                            const event = new Event('paste', { bubbles: true, cancelable: true });
                            Object.defineProperty(event, 'clipboardData', { value: transfer });
                            field.dispatchEvent(event);
                            field.setRangeText(text, field.value.length, field.value.length, 'end');
                            field.dispatchEvent(new Event('input', { bubbles: true }));
                        }""",
                        length);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotAttachedStaysToldWhileAnotherTabWrites(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.storage().seed(1, 1);
            ChatPage other = stage.open();
            page.tab().bringToFront();
            attach(page, file("a.zip", "application/zip", new byte[] {0x50, 0x4b, 3, 4, (byte) 0xff}));
            assertThat(page.part(".composer", "files-told")).containsText("“a.zip” was not attached");

            other.tab().bringToFront();
            other.conversations().open("Seeded 0");
            other.composer().input().fill("Later?");
            other.storage().await("rows.local.some(row => row.text === 'Later?')");
            other.startNewChat();
            attach(other, text("b.txt", "B"));
            page.tab().bringToFront();
            assertThat(chips(page).locator("[data-ref=name]")).hasText("b.txt");
            assertThat(page.part(".composer", "files-told")).containsText("“a.zip” was not attached");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeAttachedIsTold(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            attach(page, file("a.zip", "application/zip", new byte[] {0x50, 0x4b, 3, 4, (byte) 0xff}));
            assertThat(page.part(".composer", "files-told")).containsText("“a.zip” was not attached: it is neither");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            attach(page, text("notes.txt", "Grüße"));
            assertThat(page.part(".composer", "files-told"))
                    .containsText("“notes.txt” was not attached: Storage quota exceeded.");
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            attach(page, text("notes.txt", "Grüße"));
            assertThat(chips(page)).hasCount(1);
            assertThat(page.part(".composer", "files-told")).isHidden();
            assertEquals(1, page.storage().table("attachments").size());
        }
    }
}
