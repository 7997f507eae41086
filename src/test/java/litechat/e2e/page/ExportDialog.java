package litechat.e2e.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** The dialog that everything is downloaded from. */
public final class ExportDialog {
    private static final String DIALOG = ".export-dialog";

    private final ChatPage page;

    ExportDialog(ChatPage page) {
        this.page = page;
    }

    public Locator dialog() {
        return page.tab().locator(DIALOG);
    }

    public ExportDialog open() {
        page.part(".sidebar", "open-export").click();
        assertThat(dialog()).isVisible();
        return this;
    }

    public ExportDialog includeKeys() {
        page.part(DIALOG, "include-keys").check();
        assertThat(page.part(DIALOG, "keys-warning")).isVisible();
        page.part(DIALOG, "unprotected").check();
        return this;
    }

    /** Asks for the file; the dialog closes when the browser has it. */
    public void download() {
        page.part(DIALOG, "download").click();
        assertThat(dialog()).isHidden();
    }

    /** Asks for the file and waits for the dialog to say what is wrong with it. */
    public void downloadPartly() {
        page.part(DIALOG, "download").click();
        assertThat(page.part(DIALOG, "error")).containsText("Keep older backups");
    }
}
