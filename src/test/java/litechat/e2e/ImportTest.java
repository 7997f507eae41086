package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import litechat.backup.SampleRows;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A backup is looked at, imported, and taken back. */
class ImportTest {
    private static final String ONE_TAG =
            """
            {"version": 1, "exportedAt": "2025-06-11T10:00:00.000Z", "rules": [], "tags": [{"id": "t", "name": "T",
            "createdAt": "2025-06-11T10:00:00.000Z", "updatedAt": "2025-06-11T10:00:00.000Z"}]}""";

    private static Locator part(ChatPage page, String name) {
        return page.settings().section("import").locator("[data-ref=" + name + "]");
    }

    private static void choose(ChatPage page, byte[] bytes) {
        part(page, "file").setInputFiles(new FilePayload("backup.json", "application/json", bytes));
    }

    private static ChatPage open(Stage stage) {
        stage.model().answer(Script.saying("One"));
        ChatPage page = stage.openConnected();
        page.ask("First");
        page.turn(0).awaitAnswer("One");
        page.storage().await("rows.interactions[0].status === 'COMPLETED'");
        page.settings().open("import");
        return page;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @EnumSource
    void aBackupIsLookedAtImportedAndTakenBack(Browsers browser) throws IOException {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            JsonObject before = page.storage().all();
            choose(page, gzip(SampleRows.export().getBytes(StandardCharsets.UTF_8)));
            part(page, "read").click();
            assertThat(part(page, "result")).containsText("Every count and every hash holds");
            assertThat(part(page, "sections")).containsText("5 new");
            part(page, "import").click();
            assertThat(part(page, "result")).containsText("imported");
            assertEquals(
                    6, StoredRows.rows(page.storage().all(), "conversations").size());
            assertThat(page.tab().getByText("Title c004")).isVisible();
            part(page, "undo").click();
            assertThat(part(page, "result")).containsText("Everything is as it was before");
            assertEquals(before, page.storage().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void verifyingAndRefusingTouchNothing(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            JsonObject before = page.storage().all();
            String export = SampleRows.export();
            choose(page, export.getBytes(StandardCharsets.UTF_8));
            part(page, "verify").click();
            assertThat(part(page, "result")).containsText("Every count and every hash holds");
            assertEquals(before, page.storage().all());
            choose(page, export.substring(0, export.length() / 2).getBytes(StandardCharsets.UTF_8));
            part(page, "read").click();
            assertThat(part(page, "result")).containsText("cannot be imported");
            part(page, "remark-count").click();
            assertThat(part(page, "remarks")).containsText("line ");
            assertThat(part(page, "decision")).isHidden();
            assertEquals(before, page.storage().all());
            choose(page, ONE_TAG.getBytes(StandardCharsets.UTF_8));
            part(page, "read").click();
            assertThat(part(page, "result")).containsText("1 row");
            assertThat(part(page, "sections").locator(".import-row:visible")).containsText(new String[] {"tags"});
        }
    }
}
