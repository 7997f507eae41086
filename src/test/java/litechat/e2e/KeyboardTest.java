package litechat.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import litechat.e2e.page.ChatPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyboardTest {
    private static final List<String> OPENERS = List.of("open-providers", "open-export", "open-settings");
    private static final int MORE_THAN_A_DIALOG_HAS = 14;

    private static void press(ChatPage page, String keys) {
        page.tab().keyboard().press(keys);
    }

    private static void type(ChatPage page, String text) {
        page.tab().keyboard().type(text);
    }

    @ParameterizedTest
    @EnumSource
    void aConversationIsHeldWithoutAMouse(Browsers browser) throws InterruptedException {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.stream().delta("partial").untilTheClientLeaves(), Script.saying("Whole"));
            ChatPage page = stage.openConnected();
            press(page, "Control+Shift+O");
            assertThat(page.composer().input()).isFocused();
            type(page, "One line");
            press(page, "Shift+Enter");
            type(page, "and another");
            press(page, "Enter");
            assertThat(page.turn(0).question()).hasText("One line\nand another");
            assertThat(page.turn(0).answer()).hasText("partial");
            assertThat(page.composer().input()).isFocused();
            assertThat(page.composer().input()).hasValue("");
            press(page, "Escape");
            page.turn(0).awaitStatus("stopped");
            stage.model().takeDeparture();
            assertThat(page.composer().input()).isFocused();
            type(page, "Again");
            press(page, "Enter");
            page.turn(1).awaitAnswer("Whole");
            assertThat(page.composer().input()).isFocused();
            press(page, "Control+Shift+O");
            assertThat(page.tab().locator(".empty-state")).isVisible();
            assertThat(page.composer().input()).isFocused();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shortcutsMoveTheFocusAndTheSidebar(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            Locator layout = page.tab().locator(".app-layout");
            assertThat(layout).hasAttribute("data-sidebar", "open");
            press(page, "Control+Shift+S");
            assertThat(layout).hasAttribute("data-sidebar", "closed");
            press(page, "Control+Shift+S");
            assertThat(layout).hasAttribute("data-sidebar", "open");
            page.part(".sidebar", "filter").focus();
            press(page, "Shift+Escape");
            assertThat(page.composer().input()).isFocused();
            press(page, "Control+k");
            assertThat(page.part(".sidebar", "filter")).isFocused();
            press(page, "Control+Shift+S");
            assertThat(layout).hasAttribute("data-sidebar", "closed");
            press(page, "Control+k");
            assertThat(layout).hasAttribute("data-sidebar", "open");
            assertThat(page.part(".sidebar", "filter")).isFocused();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aConversationIsRenamedAndDeletedWithoutAMouse(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.model().answer(Script.saying("Yes"));
            ChatPage page = stage.openConnected();
            page.ask("Rename me");
            page.turn(0).awaitAnswer("Yes");
            Locator menu = page.conversations().item("Rename me").locator("[data-ref=open-menu]");
            menu.focus();
            press(page, "Enter");
            assertThat(page.part(".conversation-list", "rename")).isVisible();
            press(page, "Escape");
            assertThat(menu).isFocused();
            press(page, "Enter");
            page.part(".conversation-list", "rename").focus();
            press(page, "Enter");
            assertThat(page.tab().locator(".rename-dialog [data-ref=title]")).isFocused();
            type(page, "Renamed");
            press(page, "Enter");
            page.conversations().await("Renamed");
            assertThat(page.tab().locator(".rename-dialog")).isHidden();
            page.conversations().item("Renamed").locator("[data-ref=open-menu]").focus();
            press(page, "Enter");
            page.part(".conversation-list", "delete").focus();
            press(page, "Enter");
            page.conversations().await();
            page.toast("“Renamed” was deleted.").locator("[data-ref=undo]").focus();
            press(page, "Enter");
            page.conversations().await("Renamed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theMessageFieldGetsTheFocusWhenWhatWasShownIsDeleted(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            stage.context().addInitScript("{" + HeldTable.SCRIPT + "}");
            stage.model().answer(Script.saying("Yes"));
            ChatPage page = stage.openConnected();
            page.ask("Delete me");
            page.turn(0).awaitAnswer("Yes");
            stage.keepNotes(page.tab());
            HeldTable.hold(page, "conversations");
            page.part(".chat-header", "open-menu").click();
            page.part(".chat-header", "delete").click();
            type(page, "Early");
            assertThat(page.composer().input()).hasValue("");
            HeldTable.release(page);
            page.conversations().await();
            assertThat(page.composer().input()).isFocused();
            assertThat(page.composer().input()).hasValue("");
            type(page, "Next");
            assertThat(page.composer().input()).hasValue("Next");
            page.toast("“Delete me” was deleted.").locator("[data-ref=undo]").click();
            page.turn(0).awaitAnswer("Yes");
            assertThat(page.composer().input()).hasValue("");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDialogGivesTheFocusBack(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            for (String opener : OPENERS) {
                Locator button = page.part(".sidebar", opener);
                button.focus();
                press(page, "Enter");
                assertThat(page.tab().locator("dialog[open]")).isVisible();
                press(page, "Escape");
                assertThat(page.tab().locator("dialog[open]")).hasCount(0);
                assertThat(button).isFocused();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDialogHoldsTheFocus(Browsers browser) {
        try (Stage stage = Stage.in(browser)) {
            ChatPage page = stage.openConnected();
            for (String opener : OPENERS) {
                // With the mouse: the keys before may have left the page for the browser's own buttons, as they should.
                page.part(".sidebar", opener).click();
                assertThat(page.tab().locator("dialog[open]")).isVisible();
                for (String key : List.of("Tab", "Shift+Tab")) {
                    for (int i = 0; i < MORE_THAN_A_DIALOG_HAS; i++) {
                        press(page, key);
                        assertFalse(isFocusBehindADialog(page.tab()), key + " left the dialog");
                    }
                }
                page.tab()
                        .locator("dialog[open]")
                        .locator("[data-ref=cancel], [data-ref=close]")
                        .last()
                        .click();
                assertThat(page.tab().locator("dialog[open]")).hasCount(0);
            }
        }
    }

    private static boolean isFocusBehindADialog(Page tab) {
        return (boolean) tab.evaluate(
                "() => document.activeElement !== document.body && !document.activeElement.closest('dialog')");
    }
}
