package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** One tab with the page in it. */
public final class ChatPage {
    private final Page tab;

    private ChatPage(Page tab) {
        this.tab = tab;
    }

    /** Opens the page in a new tab, and waits until it has started. */
    public static ChatPage open(BrowserContext browser, String address) {
        Page tab = browser.newPage();
        tab.navigate(address);
        ChatPage page = new ChatPage(tab);
        page.awaitStart();
        return page;
    }

    /** The page that a tab has been sent to; it may not have started yet. */
    public static ChatPage in(Page tab) {
        return new ChatPage(tab);
    }

    /** Waits until the page can be used. */
    public void awaitStart() {
        awaitStart("Storage ready");
    }

    private void awaitStart(String connection) {
        assertThat(tab.locator("#app")).isVisible();
        assertThat(part(".sidebar", "connection-text")).hasText(connection);
    }

    public Page tab() {
        return tab;
    }

    public Composer composer() {
        return new Composer(this);
    }

    public ConversationList conversations() {
        return new ConversationList(this);
    }

    public ProjectTree projects() {
        return new ProjectTree(this);
    }

    public ProviderSettings providers() {
        return new ProviderSettings(this);
    }

    public ModelsDialog models() {
        return new ModelsDialog(this);
    }

    public ExportDialog export() {
        return new ExportDialog(this);
    }

    public SettingsDialog settings() {
        return new SettingsDialog(this);
    }

    public ImportSection imports() {
        return new ImportSection(this);
    }

    /** Whether the reader would be asked before leaving. */
    public boolean asksBeforeLeaving() {
        return (boolean)
                tab.evaluate(
                        """
                () => {
                    const leaving = new Event('beforeunload', { cancelable: true });
                    dispatchEvent(leaving);
                    return leaving.defaultPrevented;
                }""");
    }

    public StoredRows storage() {
        return new StoredRows(tab);
    }

    /** The turn at this place of the conversation shown, counted from 0. */
    public MessageTurn turn(int place) {
        return new MessageTurn(tab.locator(".message-turn").nth(place));
    }

    public Locator turns() {
        return tab.locator(".message-turn");
    }

    /** The title of the conversation shown. */
    public Locator title() {
        return part(".chat-header", "title");
    }

    public Locator toast(String text) {
        return tab.locator(".toast").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The element that the shell names {@code ref}, inside the one view of this class. */
    public Locator part(String view, String ref) {
        return tab.locator(view + " [data-ref='" + ref + "']");
    }

    Locator button(String view, String name) {
        return tab.locator(view)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    public void startNewChat() {
        button(".sidebar", "New chat").click();
        assertThat(tab.locator(".empty-state")).isVisible();
    }

    /** Gives the conversation shown another title, in the head of the chat. */
    public void retitle(String text) {
        tab.bringToFront(); // in a tab that lies behind, a field's selection is lost
        title().selectText();
        tab.keyboard().type(text);
        tab.keyboard().press("Enter");
    }

    /** Writes a question and sends it, as most readers do: with Enter. Before a model is known, that does nothing. */
    public void ask(String question) {
        composer().input().fill(question);
        assertThat(composer().send()).isEnabled();
        composer().input().press("Enter");
    }

    /** Waits until the page could be opened without a network. */
    public void awaitOfflineUse() {
        tab.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        tab.waitForFunction("() => navigator.serviceWorker.controller !== null");
    }

    /** Waits until each diagram is drawn, or it is said that it cannot be. */
    public void awaitDiagrams() {
        tab.waitForFunction(
                """
                () => [...document.querySelectorAll('.markdown code.language-mermaid')].every(code => {
                    const block = code.closest('.code-block');
                    return block.dataset.drawn === '' || block.querySelector('.code-block__note:not([hidden])');
                })""");
    }

    public void reload() {
        reload("Storage ready");
    }

    /** Reloads, and waits until the page says this of its database. */
    public void reload(String connection) {
        tab.reload();
        awaitStart(connection);
    }
}
