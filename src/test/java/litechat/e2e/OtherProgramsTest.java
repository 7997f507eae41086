package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Arrays;
import java.util.List;
import litechat.backup.formats.Format;
import litechat.backup.formats.SampleExports;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Exports of other programs are looked at, imported, shown with their tree, and taken back. */
class OtherProgramsTest {
    private static Locator part(ChatPage page, String name) {
        return page.settings().section("import").locator("[data-ref=" + name + "]");
    }

    private static void read(ChatPage page, byte[] file) {
        part(page, "file").setInputFiles(new FilePayload("export", "application/octet-stream", file));
        part(page, "read").click();
    }

    private static List<JsonObject> turns(JsonObject all) {
        return StoredRows.rows(all, "interactions");
    }

    @ParameterizedTest
    @EnumSource
    void anExportIsImportedWithItsTree(Format format) {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            page.settings().open("import");
            JsonObject before = page.storage().all();
            read(page, SampleExports.of(format));
            assertThat(part(page, "result")).containsText("It is an export of " + format.title());
            part(page, "import").click();
            assertThat(part(page, "result")).containsText("imported");
            JsonObject imported = page.storage().all();
            assertTree(format, turns(imported));
            assertEquals(
                    format == Format.CHAT_GPT ? 1 : 0,
                    StoredRows.rows(imported, "attachments").size());

            read(page, SampleExports.of(format));
            assertThat(part(page, "result")).containsText("It is an export of");
            part(page, "import").click();
            assertThat(part(page, "result")).containsText("There is nothing to import");

            page.settings().close();
            if (StoredRows.rows(imported, "projects").size() == 1) {
                page.projects().expand(format == Format.LOBE_CHAT ? "Sailor" : "Sea");
            }
            page.tab().getByText("Tides").first().click();
            assertThat(page.turns()).hasCount(1);
            assertThat(page.turn(0).question()).hasText(SampleExports.QUESTION);
            page.turn(0).awaitAnswer(SampleExports.ANSWER);

            page.settings().open("import");
            part(page, "undo").last().click();
            assertThat(part(page, "result")).containsText("Everything is as it was before");
            JsonObject after = page.storage().all();
            for (String table : List.of("conversations", "interactions", "projects", "attachments")) {
                assertEquals(before.get(table), after.get(table), table);
            }
        }
    }

    private static void assertTree(Format format, List<JsonObject> turns) {
        JsonObject shown = turns.stream()
                .filter(row -> row.get("response").getAsString().equals(SampleExports.ANSWER))
                .findFirst()
                .orElseThrow();
        assertEquals(true, shown.get("parentId").isJsonNull());
        assertEquals(SampleExports.hasBranches(format) ? 2 : 1, turns.size());
        for (JsonObject row : turns) {
            if (!row.equals(shown)) {
                assertEquals(SampleExports.EARLIER_ANSWER, row.get("response").getAsString());
                assertEquals(shown.get("id"), row.get("parentId"));
            }
        }
    }

    @Test
    void aDamagedArchiveChangesNothing() {
        try (Stage stage = Stage.in(Browsers.CHROMIUM)) {
            ChatPage page = stage.openConnected();
            page.settings().open("import");
            JsonObject before = page.storage().all();
            byte[] file = SampleExports.of(Format.CHAT_GPT);
            read(page, Arrays.copyOf(file, file.length - 20));
            assertThat(part(page, "result")).containsText("cannot be imported");
            assertEquals(before, page.storage().all());
        }
    }
}
