package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One conversation, or a project, for others to read. */
class DocumentTest {
    private static final String NO_PRINTER = "window.print = () => { window.printed = true; };";

    private static ChatPage open(Stage stage) {
        stage.context().addInitScript("{" + TakenFile.TAKE + NO_PRINTER + "}");
        stage.model().answer(Script.saying("# Heading\n\nSome *words*."), Script.saying("Two"));
        ChatPage page = stage.openConnected();
        page.ask("First question");
        page.turn(0).awaitStatus("completed");
        page.startNewChat();
        page.ask("Second");
        page.turn(0).awaitAnswer("Two");
        page.storage()
                .await("rows.interactions.length === 2 && rows.interactions.every(row => row.status === 'COMPLETED')");
        return page;
    }

    private static Locator dialog(ChatPage page) {
        return page.tab().locator("dialog.document-dialog");
    }

    private static Locator part(ChatPage page, String ref) {
        return dialog(page).locator("[data-ref=" + ref + "]");
    }

    private static byte[] write(ChatPage page, String format) {
        part(page, format).check();
        part(page, "write").click();
        assertThat(dialog(page)).isHidden();
        return TakenFile.bytes(page, "window.taken");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @EnumSource
    void aConversationIsWrittenAsMarkdownAndAsJson(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            page.conversations().choose("First question", "export");
            String markdown = text(write(page, "markdown"));
            assertTrue(markdown.startsWith("# First question\n"), markdown);
            assertTrue(markdown.contains("# Heading\n\nSome *words*."), markdown);
            assertTrue(TakenFile.name(page).startsWith("litechat_conversation_first_question_"));
            assertTrue(TakenFile.name(page).endsWith(".md"));

            page.conversations().choose("First question", "export");
            JsonObject json = JsonParser.parseString(text(write(page, "json"))).getAsJsonObject();
            assertEquals(
                    "First question",
                    json.getAsJsonObject("conversation").get("title").getAsString());
            assertEquals(1, json.getAsJsonArray("interactions").size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aProjectIsWrittenWithAllThatIsInItAsJsonAndAsAZip(Browsers browser) throws IOException {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            page.projects().add("Work");
            page.projects().addInside("Work", "Inside");
            page.projects().move("First question", "\u2003Inside");
            page.projects().move("Second", "Work");
            page.projects().choose("Work", "choose-export-project");
            JsonObject json = JsonParser.parseString(text(write(page, "json"))).getAsJsonObject();
            assertEquals("Work", json.getAsJsonObject("project").get("name").getAsString());
            assertEquals(1, json.getAsJsonArray("projects").size());
            assertEquals(2, json.getAsJsonArray("conversations").size());
            assertEquals(2, json.getAsJsonArray("interactions").size());

            page.projects().choose("Work", "choose-export-project");
            Map<String, String> files = unpacked(write(page, "zip"));
            assertEquals(2, files.size(), files.toString());
            assertTrue(files.keySet().stream()
                    .anyMatch(name -> name.startsWith("work/inside/litechat_conversation_first_")));
            assertTrue(files.keySet().stream().anyMatch(name -> name.startsWith("work/litechat_conversation_second_")));
            assertTrue(files.values().stream().anyMatch(text -> text.contains("Some *words*.")));
        }
    }

    /** Begins to write a project with many conversations, and waits until some are written and the others held back. */
    private static void beginLong(ChatPage page) {
        HeldTable.holdAfterFirstProgress(page, "interactions");
        part(page, "json").check();
        part(page, "write").click();
        assertThat(part(page, "progress-text")).hasText(Pattern.compile("Conversations: [1-9]\\d* of 400"));
        assertThat(part(page, "work")).isVisible();
    }

    @ParameterizedTest
    @EnumSource
    void aLongOneShowsHowFarItHasComeAndStopLeavesNoFile(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("{" + HeldTable.SCRIPT + HeldTable.PATIENCE + "}");
            ChatPage page = open(stage);
            page.projects().add("Work");
            String project = page.storage().table("projects").get(0).get("id").getAsString();
            page.storage().seed(400, 2, project);
            page.projects().choose("Work", "choose-export-project");
            assertThat(part(page, "work")).isHidden();
            beginLong(page);
            assertThat(part(page, "result")).hasText("The document is being written…");
            assertThat(part(page, "write")).isDisabled();
            assertThat(part(page, "stop")).isFocused();
            part(page, "stop").click();
            HeldTable.release(page);
            assertThat(part(page, "result")).hasText("Stopped. Nothing was written.");
            assertThat(part(page, "work")).isHidden();
            assertThat(part(page, "write")).isFocused();

            beginLong(page);
            page.tab().keyboard().press("Escape");
            assertThat(dialog(page)).isHidden();
            page.projects().choose("Work", "choose-export-project");
            assertThat(part(page, "result")).containsText("The document before this one is still being stopped.");
            assertThat(part(page, "write")).isDisabled();
            HeldTable.release(page);
            assertThat(part(page, "result")).containsText("The document before this one was stopped");
            assertFalse((boolean) page.tab().evaluate("() => 'taken' in window"));

            JsonObject json = JsonParser.parseString(text(write(page, "json"))).getAsJsonObject();
            assertEquals(400, json.getAsJsonArray("conversations").size());
            assertEquals(800, json.getAsJsonArray("interactions").size());
        }
    }

    private static Map<String, String> unpacked(byte[] file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), text(zip.readAllBytes()));
            }
        }
        return files;
    }

    @ParameterizedTest
    @EnumSource
    void thePrinterGetsTheConversationAndNothingElse(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = open(stage);
            page.conversations().choose("First question", "export");
            part(page, "paper").check();
            assertThat(part(page, "alternatives")).isDisabled();
            part(page, "write").click();
            page.tab().waitForFunction("() => window.printed === true");
            assertThat(page.tab().locator(".print-view h1").first()).hasText("First question");
            assertThat(page.tab().locator(".print-view em").last()).hasText("words");
            assertThat(page.tab().locator(".print-view")).isHidden();
            assertThat(page.tab().locator("#app")).isVisible();
            if (browser == Browsers.CHROMIUM) { // the driver of the other does not change the medium
                page.tab().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(page.tab().locator(".print-view em").last()).isVisible();
                assertThat(page.tab().locator("#app")).isHidden();
            }
            page.tab().evaluate("() => { window.dispatchEvent(new Event('afterprint')); }");
            assertThat(page.tab().locator(".print-view")).hasCount(0);
        }
    }
}
