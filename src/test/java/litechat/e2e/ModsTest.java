package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.List;
import litechat.e2e.page.ChatPage;
import litechat.e2e.page.ItemEditor;
import litechat.e2e.page.StoredRows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModsTest {
    private static final String SCRIPT =
            "document.title = 'run';\n</script><img src=x onerror=\"document.title='run'\">";

    private static ItemEditor mods(ChatPage page) {
        return page.settings().editor("mods", 0);
    }

    private static void add(ChatPage page, String name) {
        mods(page)
                .add()
                .fill("name", name)
                .fill("sourceUrl", "https://example.org/" + name)
                .save();
    }

    private static void press(ChatPage page, String key) {
        page.tab().keyboard().press(key);
    }

    @ParameterizedTest
    @EnumSource
    void modsAreKeptAndNotRun(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("mods");
            ItemEditor mods = mods(page).add().fill("name", "<img src=x onerror=alert(1)>");
            assertEquals("Not saved: enter the address of the script, or the script itself.", mods.failToSave());
            mods.fill("sourceUrl", "https://example.org/mod.js").fill("scriptContent", SCRIPT);
            assertEquals(
                    "Not saved: enter either the address of the script or the script itself, not both.",
                    mods.failToSave());
            assertThat(mods.field("scriptContent")).hasValue(SCRIPT);
            mods.fill("sourceUrl", "").box("Enabled").check();
            mods.save();
            JsonObject row = page.storage().table("mods").get(0);
            ExpectedRow.assertRow(
                    """
                    {"id": "<id>", "name": "<img src=x onerror=alert(1)>", "sourceUrl": null, "scriptContent": %s,
                     "enabled": true, "loadOrder": 10, "createdAt": "<now>"}"""
                            .formatted(row.get("scriptContent")),
                    row);
            assertEquals(SCRIPT, row.get("scriptContent").getAsString());
            add(page, "second");
            page.reload();
            page.settings().open("mods");
            mods.await("<img src=x onerror=alert(1)>", "second");
            mods.open("second");
            assertThat(mods.field("sourceUrl")).hasValue("https://example.org/second");
            mods.fill("sourceUrl", "https://example.org/other.js")
                    .box("Enabled")
                    .check();
            mods.save();
            assertThat(mods.row("second")).containsText("Enabled, https://example.org/other.js");
            assertEquals("LiteChat", page.tab().title());
            assertThat(page.tab().locator(".settings img")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderIsChangedByTheKeyboardAndShownInTheOtherTab(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            ChatPage other = stage.open();
            other.settings().open("mods");
            page.tab().bringToFront();
            page.settings().open("mods");
            add(page, "a");
            add(page, "b");
            add(page, "c");
            mods(other).await("a", "b", "c");
            mods(page).button("c", "up").focus();
            press(page, "Enter");
            mods(page).await("a", "c", "b");
            assertThat(mods(page).button("c", "up")).isFocused();
            press(page, "Enter");
            mods(page).await("c", "a", "b");
            assertThat(mods(page).button("c", "up")).isFocused();
            mods(other).await("c", "a", "b");
            mods(page).button("c", "down").focus();
            press(page, "Enter");
            mods(page).await("a", "c", "b");
            assertThat(mods(page).button("c", "down")).isFocused();
            assertEquals(
                    List.of("a 10", "c 20", "b 30"),
                    page.storage().table("mods").stream()
                            .sorted((one, two) -> Double.compare(
                                    one.get("loadOrder").getAsDouble(),
                                    two.get("loadOrder").getAsDouble()))
                            .map(row -> row.get("name").getAsString() + " "
                                    + row.get("loadOrder").getAsInt())
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTypedIsKeptUntilItIsSavedAndADeletionAsksFirst(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.open();
            page.settings().open("mods");
            add(page, "a");
            add(page, "b");
            ItemEditor mods = mods(page).open("a").fill("name", "b");
            assertEquals("Not saved: A mod with this name already exists", mods.failToSave());
            mods.open("b").open("a");
            assertThat(mods.field("name")).hasValue("b");
            mods.fill("name", "c");
            page.tab().evaluate(StoredRows.FAILING_SAVES);
            mods.part("save").click();
            assertThat(mods.part("error")).containsText("Not saved: Storage quota exceeded");
            page.tab().evaluate(StoredRows.WORKING_SAVES);
            mods.save();
            mods.await("c", "b");
            mods.part("delete").click();
            page.tab().locator(".confirm-dialog [data-ref=confirm]").click();
            mods.await("b");
            assertEquals(1, page.storage().table("mods").size());
        }
    }
}
