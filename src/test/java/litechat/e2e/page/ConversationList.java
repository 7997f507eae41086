package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The list of conversations in the sidebar. */
public final class ConversationList {
    private static final String LIST = ".conversation-list";

    private final ChatPage page;

    ConversationList(ChatPage page) {
        this.page = page;
    }

    public Locator titles() {
        return page.part(LIST, "title");
    }

    public Locator item(String title) {
        return page.tab().locator(".conversation-list-item").filter(new Locator.FilterOptions().setHasText(title));
    }

    /** Waits until the list shows exactly these titles, from the top. */
    public void await(String... titles) {
        assertThat(titles()).hasText(titles);
    }

    public void open(String title) {
        item(title).locator("[data-ref=open]").click();
        assertThat(item(title).locator("[data-ref=open]")).hasAttribute("aria-current", "page");
    }

    public void rename(String title, String newTitle) {
        assertThat(renameWithoutWaiting(title, newTitle)).isHidden();
    }

    /** Asks for a new title that may not be taken. @return the dialog, which stays open then */
    public Locator renameWithoutWaiting(String title, String newTitle) {
        choose(title, "rename");
        Locator dialog = page.tab().locator(".rename-dialog");
        dialog.locator("[data-ref=title]").fill(newTitle);
        dialog.locator("[data-ref=save]").click();
        return dialog;
    }

    public void archive(String title) {
        choose(title, "archive");
        assertThat(item(title)).hasCount(0);
    }

    public void delete(String title) {
        choose(title, "delete");
        assertThat(item(title)).hasCount(0);
    }

    /** Asks for a deletion that may not happen. */
    public void deleteWithoutWaiting(String title) {
        choose(title, "delete");
    }

    /** Chooses from the menu of a conversation. */
    public void choose(String title, String choice) {
        item(title).hover();
        item(title).locator("[data-ref=open-menu]").click();
        page.part(LIST, choice).click();
    }
}
