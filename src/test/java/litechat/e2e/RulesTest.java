package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.SettingsDialog;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RulesTest {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='run'\">";

    private static ItemEditor rules(ChatPage page) {
        return page.settings().editor("rules", 0);
    }

    private static ItemEditor tags(ChatPage page) {
        return page.settings().editor("rules", 1);
    }

    private static void addRule(ChatPage page, String name, String content) {
        rules(page).add().fill("name", name).fill("content", content).save();
    }

    @ParameterizedTest
    @EnumSource
    void rulesAndTagsAreStoredWithTheirLinksAndShownAfterAReload(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("rules");
            ItemEditor rules = rules(page).add();
            rules.fill("name", HOSTILE).fill("content", "Be brief.\n<b>Be kind.</b>");
            rules.field("type").selectOption("after");
            rules.box("Always on").check();
            rules.save();
            ItemEditor tags = tags(page).add().fill("name", "tone").fill("description", "How it sounds");
            tags.box(HOSTILE).check();
            tags.save();
            assertThat(rules.box("tone")).isChecked();

            JsonObject rows = page.storage().all();
            JsonObject rule = StoredRows.rows(rows, "rules").get(0);
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "<img src=x onerror=\\"document.title='run'\\">",
                     "content": "Be brief.\\n<b>Be kind.</b>", "type": "after", "alwaysOn": true,
                     "createdAt": "<now>", "updatedAt": "<now>"}""",
                    rule);
            JsonObject tag = StoredRows.rows(rows, "tags").get(0);
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "tone", "description": "How it sounds",
                     "createdAt": "<now>", "updatedAt": "<now>"}""",
                    tag);
            JsonObject link = StoredRows.rows(rows, "tagRuleLinks").get(0);
            assertEquals(tag.get("id"), link.get("tagId"));
            assertEquals(rule.get("id"), link.get("ruleId"));

            page.reload();
            page.settings().open("rules");
            rules.open(HOSTILE);
            assertThat(rules.field("content")).hasValue("Be brief.\n<b>Be kind.</b>");
            assertThat(rules.field("type")).hasValue("after");
            assertThat(rules.box("Always on")).isChecked();
            rules.box("tone").uncheck();
            rules.save();
            assertThat(page.tab().locator(".settings img")).hasCount(0);
            assertThat(tags.row("tone")).containsText("No rules");
            assertEquals(List.of(), page.storage().table("tagRuleLinks"));
            assertEquals("LiteChat", page.tab().title());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDeletedComesBackWithItsLinks(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("rules");
            addRule(page, "brief", "Be brief.");
            tags(page).add().fill("name", "tone").box("brief").check();
            tags(page).save();
            JsonObject before = page.storage().all();
            rules(page).part("delete").click();
            rules(page).await();
            assertThat(rules(page).form()).isHidden();
            assertThat(rules(page).part("add")).isFocused();
            assertThat(tags(page).box("brief")).hasCount(0);
            page.storage().await("rows.rules.length === 0 && rows.tagRuleLinks.length === 0");
            page.toast("“brief” was deleted.").locator("[data-ref=undo]").click();
            rules(page).await("brief");
            assertThat(rules(page).button("brief", "open")).isFocused();
            assertThat(rules(page).box("tone")).isChecked();
            assertEquals(before, page.storage().all());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeSavedStaysInTheForm(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("rules");
            addRule(page, "brief", "Be brief.");
            ItemEditor rules = rules(page).add();
            assertEquals("Not saved: enter a name.", rules.failToSave());
            assertThat(rules.field("name")).isFocused();
            assertThat(rules.form().locator(".field:has([data-field=name]) [data-ref=error]"))
                    .isVisible();
            rules.fill("name", "brief").fill("content", "Precious");
            rules.part("save").click();
            assertThat(rules.part("error")).hasText("Not saved: A rule with this name already exists");
            assertThat(rules.field("content")).hasValue("Precious");
            rules.fill("name", "other");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            rules.part("save").click();
            assertThat(rules.part("error")).containsText("Not saved: Storage quota exceeded");
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            assertThat(rules.field("content")).hasValue("Precious");
            rules.save();
            rules.await("brief", "other");
            assertEquals(2, page.storage().table("rules").size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedStaysWhereverTheReaderGoes(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            SettingsDialog settings = page.settings().open("rules");
            addRule(page, "a", "one");
            addRule(page, "b", "two");
            ItemEditor rules = rules(page).open("a").fill("content", "edited");
            assertThat(rules.part("state")).hasText("Not saved yet");
            rules.open("b");
            assertThat(rules.field("content")).hasValue("two");
            assertThat(rules.row("a")).containsText("Not saved");
            rules.add().fill("name", "c");
            settings.go("general").go("rules");
            assertThat(rules.field("name")).hasValue("c");
            settings.close();
            settings.open("rules");
            assertThat(rules.field("name")).hasValue("c");
            rules.part("discard").click();
            rules.await("a", "b");
            rules.open("a");
            assertThat(rules.field("content")).hasValue("edited");
            rules.save();
            page.storage().await("rows.rules.some(row => row.content === 'edited')");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherTabsChangesAreShownAndNothingTypedIsOverwritten(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            other.settings().open("rules");
            page.tab().bringToFront();
            page.settings().open("rules");
            addRule(page, "brief", "Be brief.");
            rules(other).await("brief");
            other.tab().bringToFront();
            rules(other).open("brief").fill("name", "short");
            page.tab().bringToFront();
            rules(page).fill("content", "Be very brief.").save();
            assertThat(rules(other).field("content")).hasValue("Be very brief.");
            assertThat(rules(other).field("name")).hasValue("short");
            other.tab().bringToFront();
            rules(other).save();
            rules(page).await("short");
            JsonObject row = page.storage().table("rules").get(0);
            assertEquals("short", row.get("name").getAsString());
            assertEquals("Be very brief.", row.get("content").getAsString());

            rules(other).fill("content", "Mine");
            page.tab().bringToFront();
            rules(page).part("delete").click();
            rules(page).await();
            assertThat(rules(other).part("gone")).isVisible();
            assertThat(rules(other).field("content")).hasValue("Mine");
            other.tab().bringToFront();
            rules(other).save();
            rules(page).await("short");
            assertEquals(
                    "Mine", page.storage().table("rules").get(0).get("content").getAsString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRuleIsAddedDeletedAndBroughtBackWithoutAMouse(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("rules");
            rules(page).part("add").focus();
            press(page, "Enter");
            assertThat(rules(page).field("name")).isFocused();
            page.tab().keyboard().type("typed");
            press(page, "Tab");
            page.tab().keyboard().type("Text");
            rules(page).field("name").focus();
            press(page, "Enter");
            assertThat(rules(page).part("state")).hasText("Saved");
            assertThat(rules(page).field("name")).isFocused();
            page.storage().await("rows.rules.length === 1 && rows.rules[0].content === 'Text'");
            rules(page).part("delete").focus();
            press(page, "Enter");
            assertThat(rules(page).part("add")).isFocused();
            page.toast("“typed” was deleted.").locator("[data-ref=undo]").focus();
            press(page, "Enter");
            assertThat(rules(page).button("typed", "open")).isFocused();
        }
    }

    private static void press(ChatPage page, String key) {
        page.tab().keyboard().press(key);
    }
}
