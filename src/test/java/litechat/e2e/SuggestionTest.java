package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.SettingsDialog;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuggestionTest {
    private static void addRules(ChatPage page) {
        SettingsDialog settings = page.settings().open("rules");
        ItemEditor rules = settings.editor("rules", 0);
        addRule(rules, "translate", "Into {{language}}: {{ text }}", "prompt");
        addRule(rules, "tidy", "Tidy this up:\n", "prompt");
        addRule(rules, "brief", "Be brief.", "after");
        settings.editor("rules", 1).add().fill("name", "tone").save();
        settings.close();
    }

    private static void addRule(ItemEditor rules, String name, String content, String type) {
        rules.add().fill("name", name).fill("content", content).field("type").selectOption(type);
        rules.save();
    }

    private static Locator options(ChatPage page) {
        return page.tab().locator(".suggestion [data-ref=name]");
    }

    private static Locator active(ChatPage page) {
        return page.tab().locator(".suggestion[aria-selected=true] [data-ref=name]");
    }

    @ParameterizedTest
    @EnumSource
    void aSlashBringsSavedPromptsAndAsksForTheirValues(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            addRules(page);
            page.composer().input().focus();
            page.tab().keyboard().type("/t");
            assertThat(options(page)).hasText(new String[] {"tidy", "translate", "Edit saved prompts…"});
            assertThat(page.composer().input()).hasAttribute("aria-activedescendant", "suggestion-0");
            page.tab().keyboard().press("ArrowDown");
            assertThat(active(page)).hasText("translate");
            page.tab().keyboard().press("ArrowDown");
            page.tab().keyboard().press("ArrowDown");
            assertThat(active(page)).hasText("tidy");
            page.tab().keyboard().press("Enter");
            assertThat(page.composer().input()).hasValue("Tidy this up:\n");
            assertThat(page.tab().locator(".suggestions")).isHidden();

            page.composer().input().fill("");
            page.tab().keyboard().type("/tra");
            assertThat(options(page)).hasText("translate");
            page.tab().keyboard().press("Tab");
            Locator form = page.tab().locator(".prompt-form");
            assertThat(form.getByLabel("language")).isFocused();
            form.getByLabel("language").fill("French");
            form.getByLabel("text").fill("Good morning");
            form.locator("[type=submit]").click();
            assertThat(page.composer().input()).hasValue("Into French: Good morning");
            assertThat(page.composer().input()).isFocused();
        }
    }

    @ParameterizedTest
    @EnumSource
    void savedPromptsCanBeWrittenFromTheFieldWhichIsWrittenInAgainAfterwards(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            page.composer().input().focus();
            page.tab().keyboard().type("/");
            assertThat(options(page)).hasText("Edit saved prompts…");
            page.tab().keyboard().press("Enter");
            addRule(page.settings().editor("rules", 0), "tidy", "Tidy this up:", "prompt");
            page.tab().keyboard().press("Escape");
            assertThat(page.composer().input()).isFocused();
            assertThat(page.composer().input()).hasValue("");
            page.tab().keyboard().type("/");
            assertThat(options(page)).hasText(new String[] {"tidy", "Edit saved prompts…"});
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAtSignBringsRulesTagsAndFilesThatGoAlong(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("1"), Script.saying("2"));
            ChatPage page = stage.openConnected();
            addRules(page);
            page.part(".composer", "picker")
                    .setInputFiles(new FilePayload("notes.txt", "text/plain", "abc".getBytes(StandardCharsets.UTF_8)));
            assertThat(page.tab().locator(".composer .file-chip")).hasCount(1);
            page.ask("One?");
            page.turn(0).awaitAnswer("1");
            stage.model().takeChat();
            page.composer().input().focus();
            page.tab().keyboard().type("Now @");
            assertThat(options(page)).hasText(new String[] {"brief", "tone", "notes.txt", "Attach files…"});
            page.tab().keyboard().type("bri");
            assertThat(options(page)).hasText("brief");
            page.tab().keyboard().press("Enter");
            assertThat(page.composer().rules()).hasText("Rules: 1");
            assertThat(page.composer().input()).hasValue("Now ");
            page.tab().keyboard().type("@notes");
            options(page).first().click();
            assertThat(page.tab().locator(".composer .file-chip")).hasCount(1);
            page.tab().keyboard().type("what?");
            assertThat(page.composer().send()).isEnabled(); // what was chosen is saved
            page.tab().keyboard().press("Enter");
            page.turn(1).awaitAnswer("2");
            String content = stage.model()
                    .takeChat()
                    .json()
                    .getAsJsonArray("messages")
                    .get(2)
                    .getAsJsonObject()
                    .get("content")
                    .getAsString();
            assertEquals("<file name=\"notes.txt\">\nabc\n</file>\n\nNow what?\n\nBe brief.", content);
        }
    }

    @ParameterizedTest
    @EnumSource
    void escapeLeavesTheWordAndNothingComesWhileAnInputMethodIsAtWork(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            addRules(page);
            page.composer().input().focus();
            page.tab().keyboard().type("/t");
            assertThat(options(page)).hasText(new String[] {"tidy", "translate", "Edit saved prompts…"});
            page.tab().keyboard().press("Escape");
            assertThat(page.tab().locator(".suggestions")).isHidden();
            page.tab().keyboard().type("r");
            assertThat(page.composer().input()).hasValue("/tr");
            assertThat(page.tab().locator(".suggestions")).isHidden();
            page.composer().input().fill("");
            page.composer().input().dispatchEvent("compositionstart");
            page.tab().keyboard().type("/t");
            assertThat(page.tab().locator(".suggestions")).isHidden();
            page.composer().input().dispatchEvent("compositionend");
            assertThat(options(page)).hasCount(3);
        }
    }
}
