package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The dialog of all that is set up and looked after. */
public final class SettingsDialog {
    private static final String DIALOG = "dialog.settings";

    private final ChatPage page;

    SettingsDialog(ChatPage page) {
        this.page = page;
    }

    public Locator dialog() {
        return page.tab().locator(DIALOG);
    }

    /** Opens the dialog with the mouse, at a section. */
    public SettingsDialog open(String section) {
        page.part(".sidebar", "open-settings").click();
        assertThat(dialog()).isVisible();
        return go(section);
    }

    public SettingsDialog go(String section) {
        dialog().locator("[data-section=" + section + "]").click();
        assertThat(section(section)).isVisible();
        return this;
    }

    public Locator section(String section) {
        return dialog().locator(".settings-" + section);
    }

    /** The section of imports, which is to be open, once the page has noted by itself when to look for a backup. */
    public ManyFiles files() {
        page.storage().await("rows.local.some(row => row.key === 'lastBackup')");
        return new ManyFiles(page);
    }

    /** The editor at this place of a section, counted from 0. */
    public ItemEditor editor(String section, int place) {
        return new ItemEditor(section(section).locator(".item-editor").nth(place));
    }

    /** The control of a single setting. */
    public Locator setting(String key) {
        return dialog().locator("[data-ref=" + key + "] [data-ref=control]");
    }

    /** What stands beside that control: whether it is saved. */
    public Locator stateOf(String key) {
        return dialog().locator("[data-ref=" + key + "] [data-ref=state]");
    }

    public Locator part(String ref) {
        return dialog().locator("[data-ref=" + ref + "]");
    }

    public void close() {
        dialog().locator(".dialog__head [data-ref=close]").click();
        assertThat(dialog()).isHidden();
    }
}
